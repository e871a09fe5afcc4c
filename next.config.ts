import type { NextConfig } from "next";
import { securityHeaders } from "@/lib/headers";

if (Number(process.versions.napi) < 10) {
  console.error(
    `Cairn needs Node 22.18 or newer; this is ${process.version}. Start it with npm, which brings its own Node.`,
  );
  process.exit(1);
}

const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pg", "pino", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  // Fixed when built, so what depends on the address (HSTS) is added by proxy.ts and by the server.
  headers: async () => [
    { source: "/:path*", headers: list(securityHeaders({ https: false })) },
    {
      source: "/_next/static/:path*",
      headers: list({ "content-security-policy": "default-src 'none'; frame-ancestors 'none'" }),
    },
  ],
};

export default config;
