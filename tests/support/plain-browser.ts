import { type IncomingHttpHeaders, request } from "node:http";
import { formsOf } from "@/bin/verify-access/forms";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Asks `url` for exactly this path, follows nothing and adds no header of its own but Host. */
export function ask(url: string, path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const outgoing = request({ hostname, port, path, method, headers, agent: false });
    outgoing.once("error", reject).once("response", (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      incoming
        .once("error", reject)
        .once("end", () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }));
    });
    outgoing.end(body);
  });
}

/** A browser without JavaScript: it keeps one cookie jar, fills in forms and reads what comes back. */
export function plainBrowser(url: string) {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const remember = (answer: Answer) => {
    for (const one of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  return {
    open: async (path: string) => remember(await ask(url, path, { headers: { cookie: cookies() } })),
    /** Sends the form of `path` that has a field `having`, filled in with `fields`. */
    async send(path: string, having: string, fields: Record<string, string>): Promise<Answer> {
      const page = await ask(url, path, { headers: { cookie: cookies() } });
      const form = formsOf(page.body).find(({ controls }) => controls.some(({ name }) => name === having));
      if (!form) throw new Error(`${path} answered ${page.status} without a form that has ${having}`);
      const data = new FormData();
      for (const { name, value, kind } of form.controls)
        if (!(name in fields) && kind !== "button") data.append(name, value);
      for (const [name, value] of Object.entries(fields)) data.append(name, value);
      const encoded = new Response(data);
      const body = Buffer.from(await encoded.arrayBuffer());
      const type = encoded.headers.get("content-type") ?? "";
      const headers = { cookie: cookies(), origin: url, "content-type": type, "content-length": String(body.length) };
      return remember(await ask(url, path, { method: "POST", headers, body }));
    },
  };
}
