import { Agent, request } from "node:http";

export type Ask = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };
type Load = {
  url: string;
  /** Makes each request anew. */
  next: () => Ask;
  /** For so long, or so many. */
  seconds?: number;
  amount?: number;
  connections?: number;
  isGood?: (body: string) => boolean;
};

/** Requests a second under a bounded load over kept connections; any answer but a good one ends it with an error. */
export async function load({
  url,
  next,
  seconds = 2,
  amount = Infinity,
  connections = 8,
  isGood,
}: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const from = performance.now();
  const until = amount === Infinity ? from + seconds * 1000 : Infinity;
  let begun = 0;
  let done = 0;
  const work = async () => {
    while (begun < amount && performance.now() < until) {
      begun += 1;
      const { status, body } = await answerTo(agent, url, next());
      if (status !== 200 || (isGood && !isGood(body))) throw new Error(`${url}: ${status} ${body.slice(0, 300)}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const rate = (done * 1000) / (performance.now() - from);
  agent.destroy();
  return rate;
}

function answerTo(agent: Agent, url: string, { method = "GET", path, headers, body }: Ask) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { port, host } = new URL(url);
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asked = request(
      { agent, host: "127.0.0.1", port, path, method, headers: { host, ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk)).once("error", reject);
        answer.once("end", () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") }),
        );
      },
    );
    asked.once("error", reject);
    asked.end(body);
  });
}
