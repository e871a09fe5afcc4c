import { startServer } from "./server";

/** One server for the whole run; a spec that moves time or needs other settings starts its own (see fixtures.ts). */
export default async function globalSetup() {
  const server = await startServer();
  process.env.E2E_SERVER_URL = server.url;
  return server.stop;
}
