import type { NextConfig } from "next";

if (Number(process.versions.napi) < 10) {
  console.error(
    `Cairn needs Node 22.18 or newer; this is ${process.version}. Start it with npm, which brings its own Node.`,
  );
  process.exit(1);
}

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // `npm run check` looks at the types. Whoever starts a release need not wait for that once more.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pg", "pino", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  // A title belongs into the page's head, not after its first part: screen readers say it first.
  htmlLimitedBots: /.*/,
};

export default config;
