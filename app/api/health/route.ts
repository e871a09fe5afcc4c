import { connection } from "next/server";

/** Alive: the process answers. It asks nothing else, so that a slow database never gets the process killed. */
export async function GET() {
  await connection();
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
