import { Agent, request } from "node:http";

export type Answer = { status: number; headers: string; location: string; cookies: string[]; body: string };
export type Ask = {
  path: string;
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
  form?: [string, string][];
  /** Sent as it is, instead of a form. */
  body?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let caller = 0;

/** Sends exactly what it is told to, follows nothing, and keeps everything that came back. */
export async function send(base: string, ask: Ask): Promise<Answer> {
  const encoded = ask.form ? new Response(formData(ask.form)) : undefined;
  const type = encoded?.headers.get("content-type");
  const body = encoded
    ? Buffer.from(await encoded.arrayBuffer())
    : ask.body === undefined
      ? undefined
      : Buffer.from(ask.body);
  // Each request from an address of its own: limits by address are not what is tried here.
  caller += 1;
  const address = `10.${(caller >> 16) & 255}.${(caller >> 8) & 255}.${caller & 255}`;
  return new Promise((resolve, reject) => {
    const url = new URL(base);
    const outgoing = request({
      agent,
      host: "127.0.0.1",
      port: url.port,
      path: ask.path,
      method: ask.method ?? (body ? "POST" : "GET"),
      headers: {
        host: url.host,
        "user-agent": "verify-access",
        "x-forwarded-for": address,
        ...(ask.cookie ? { cookie: ask.cookie } : {}),
        ...(type ? { "content-type": type } : {}),
        ...(body ? { "content-length": String(body.length) } : {}),
        ...ask.headers,
      },
    });
    outgoing.once("error", reject).once("response", (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk) => chunks.push(chunk)).once("error", reject);
      incoming.once("end", () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.rawHeaders.join("\n"),
          location: incoming.headers.location ?? "",
          cookies: incoming.headers["set-cookie"] ?? [],
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    outgoing.end(body);
  });
}

/** Everything of an answer that reaches the browser, for looking through. */
export const textOf = ({ status, headers, body }: Answer) => `${status}\n${headers}\n${body}`;

function formData(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
