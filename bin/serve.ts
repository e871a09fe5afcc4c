import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { close } from "@/db";
import { noteRunning } from "@/db/running";
import type { Env } from "@/lib/env";
import { pageHeaders, securityHeaders } from "@/lib/headers";
import { log } from "@/lib/log";

const MAX_BODY = 2 * 1024 * 1024;
const DRAIN_MS = 10_000;
/** What only Next.js or Cairn itself may say to a request; from outside it would speak in their name. */
const INTERNAL =
  /^x-(middleware|cairn|invoke|matched-path|now-route|nextjs|next-resume)|^(x-nonce|next-resume)$|^content-security-policy/;
/** Where a proxy says people came from and went to; only the first is of use, and only from a trusted proxy. */
const FORWARDED_FOR = /^(x-forwarded-for|x-real-ip)$/;
const FORWARDED = /^(x-forwarded-(?!for$)|forwarded$)/;

/**
 * Serves the built product until SIGTERM or SIGINT, then finishes what is under way and closes the store.
 * @param options.development serves the sources instead, each compiled when first asked for
 */
export async function serve(settings: Env, { development = false } = {}): Promise<void> {
  const fixed = Object.entries(securityHeaders({ https: settings.https }));
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 5_000,
  });
  const product = next({
    dev: development,
    hostname: settings.HOST,
    port: settings.PORT,
    // Next.js hangs its upgrade handler here. Only development has a use for one, so else it is a server that never listens.
    httpServer: development ? server : createServer(),
  });
  await product.prepare();
  const handle = product.getRequestHandler();
  server.on("request", (request, response) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
    clean(request, settings);
    if (isRefused(request, response)) return;
    if (!request.url?.startsWith("/_next/static/")) introduce(request, response, development);
    handle(request, response).catch((error) => {
      log.error({ err: error }, "a request failed");
      if (!response.headersSent) refuse(response, 500, "Something went wrong on our side.");
    });
  });
  server.setTimeout(120_000);
  server.on("clientError", (error: Error & { code?: string }, socket: Socket) => {
    // Browsers open connections ahead. One that never asked anything gets no answer either: it would be taken for the
    // answer to what the browser asks in that very moment.
    if (!socket.writable || socket.bytesRead === 0) return socket.destroy();
    const status = error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
    const lines = [`HTTP/1.1 ${status}`, "Connection: close", ...fixed.map(([name, value]) => `${name}: ${value}`)];
    socket.end(`${lines.join("\r\n")}\r\n\r\n`);
  });
  await listen(server, settings);
  const forget = noteRunning(settings.DATA_DIR);
  stopOnSignal(server, { forget, drainMs: development ? 0 : DRAIN_MS });
}

/** Throws a sentence when the address cannot be had. */
export function listen(server: Server, { HOST, PORT }: Pick<Env, "HOST" | "PORT">): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: Error & { code?: string }) => {
      const reason =
        error.code === "EADDRINUSE"
          ? `Port ${PORT} of ${HOST} is in use. Stop what runs there, or set PORT to another.`
          : `Cairn cannot listen on ${HOST}:${PORT} (${error.code ?? error.message}). Correct HOST and PORT.`;
      reject(new Error(reason));
    });
    server.listen(PORT, HOST, resolve);
  });
}

/** Takes away what only Cairn may say, and makes APP_URL the one address that Next.js knows, whatever Host was sent. */
function clean(request: IncomingMessage, { TRUST_PROXY, APP_URL, https, loopback }: Env) {
  const { headers } = request;
  for (const name of Object.keys(headers))
    if (INTERNAL.test(name) || FORWARDED.test(name) || (TRUST_PROXY !== "1" && FORWARDED_FOR.test(name)))
      delete headers[name];
  if (!loopback) headers.host = new URL(APP_URL).host;
  if (https) headers["x-forwarded-proto"] = "https";
  headers["x-cairn-address"] = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
}

/**
 * What a page is told of its own answer, and the answer of it: the policy, whose nonce Next.js puts on its scripts, and
 * the address, which layouts do not know and whoever is sent to sign in wants to come back to. It never authorises:
 * every page, route and action proves access itself.
 */
function introduce(request: IncomingMessage, response: ServerResponse, development: boolean) {
  const headers = pageHeaders({ nonce: randomBytes(18).toString("base64"), development });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  request.headers["content-security-policy"] = headers["content-security-policy"];
  // Next.js marks with _rsc what it fetches by itself; it is no part of the address.
  request.headers["x-cairn-path"] = request.url?.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
}

/** A body must say how long it is, and stay under the cap; Node holds the sender to what it said. */
function isRefused(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers["transfer-encoding"])
    return refuse(response, 411, "Send a Content-Length with the request's body.");
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY)
    return refuse(response, 413, "That is more than Cairn takes at once (2 MB).");
  return false;
}

function refuse(response: ServerResponse, status: number, sentence: string): true {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(`${sentence}\n`);
  return true;
}

function stopOnSignal(server: Server, { forget, drainMs }: { forget: () => void; drainMs: number }) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    await Promise.race([closed, sleep(drainMs)]);
    server.closeAllConnections();
    const { stopJobs } = await import("@/lib/jobs/tick");
    await Promise.race([stopJobs(), sleep(drainMs)]);
    await close();
    forget();
    process.exit(0);
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
}
