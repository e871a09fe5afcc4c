import { ENDPOINTS } from "./endpoints";
import type { Route } from "./manifests";
import { send } from "./request";
import { idsFor, masked, pathsOf, type Stage } from "./stage";

/** Where the messages stand that no server takes. */
const FOLDER = /[^"><\\]*(?=\/outbox\b)/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/**
 * Asks two servers the same, as everybody who may read something of the owner's: one has nobody else's data, the other
 * that of another leader and theirs. Somebody else's existence must not show in a single byte.
 */
export async function tryWorlds(stage: Stage, { alone, routes }: { alone: string; routes: Route[] }): Promise<void> {
  const callers = [
    { name: "anonymous", cookie: undefined, grantId: undefined },
    { name: "owner", cookie: stage.owner.cookie, grantId: undefined },
    ...stage.guests
      .filter(({ opens }) => opens.size)
      .map((guest) => ({ ...guest, grantId: guest.grantId ?? undefined })),
  ];
  for (const { pattern } of routes) {
    const endpoint = ENDPOINTS[pattern];
    if (!endpoint || endpoint.fails) continue;
    for (const { name, cookie, grantId } of callers)
      for (const path of pathsOf(pattern, endpoint, idsFor(stage, grantId))) {
        const cell = `${pattern} ${path} (in two worlds) as ${name}`;
        if (stage.report.isLeftOut(cell)) continue;
        const [here, there] = await Promise.all([stage.url, alone].map((url) => told(url, { path, cookie })));
        stage.report.cell(cell, here === there ? [] : [`tells that somebody else is here: ${difference(here, there)}`]);
      }
  }
}

async function told(url: string, ask: { path: string; cookie: string | undefined }): Promise<string> {
  const text = masked(await send(url, ask), [new URL(url).host, ask.path]);
  return text.replace(INSTANT, "INSTANT").replace(FOLDER, "FOLDER");
}

function difference(here = "", there = ""): string {
  const at = [...here].findIndex((letter, index) => letter !== there[index]);
  return `«${here.slice(Math.max(0, at - 30), at + 60)}» against «${there.slice(Math.max(0, at - 30), at + 60)}»`;
}
