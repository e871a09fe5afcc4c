import autocannon from "autocannon";

export type Ask = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string | Buffer };

const CONNECTIONS = 8;

/** Requests a second of a server under a bounded load, each request made by `next`. Any other answer than `wanted` is an error. */
export async function load(options: {
  url: string;
  next: () => Ask;
  seconds?: number;
  amount?: number;
  connections?: number;
  isGood?: (body: string) => boolean;
}): Promise<number> {
  const { url, next, seconds = 2, amount, connections = CONNECTIONS, isGood } = options;
  let bad = "";
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: [
      {
        setupRequest: (request) => ({ ...request, ...next() }),
        onResponse: (status, body) => {
          if (status !== 200 || (isGood && !isGood(body))) bad ||= `${status}: ${body.slice(0, 300)}`;
        },
      },
    ],
  });
  if (bad || result.errors > 0) throw new Error(`${url}: ${bad || `${result.errors} requests failed`}`);
  return result.requests.total / result.duration;
}
