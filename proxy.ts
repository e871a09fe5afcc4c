import { type NextRequest, NextResponse } from "next/server";

const development = process.env.NODE_ENV === "development";

/** Headers for every answer. It never authorises: every page, route and action proves access itself. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Layouts are not told where they are, and whoever is sent to sign in wants to come back there.
  headers.set("x-cairn-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  // Whatever comes from here is somebody's own; what may be kept is in _next/static, which does not pass by.
  response.headers.set("cache-control", "no-store");
  if (process.env.APP_URL?.startsWith("https:")) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

export const config = { matcher: [{ source: "/((?!_next/static/).*)" }] };
