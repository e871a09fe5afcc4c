import "server-only";
import { env } from "@/lib/env";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a request's Origin is Cairn itself. A missing one is not: browsers send it with every POST. */
export function isOwnOrigin(origin: string | null): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const [from, own] = [new URL(origin), new URL(env().APP_URL)];
  if (from.origin === own.origin) return true;
  return env().loopback && LOOPBACK.has(from.hostname) && from.port === own.port && from.protocol === own.protocol;
}

/** The address that limits count by: the connection's, or the proxy's word for it only when TRUST_PROXY=1. */
export function clientAddress(headers: Headers): string {
  const forwarded = env().TRUST_PROXY === "1" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || headers.get("x-cairn-address") || "unknown";
}
