import type { Endpoint } from "./endpoints";
import { AROUND } from "./endpoints-granted";
import type { Guest } from "./guests";
import type { Route } from "./manifests";
import { ask, differs, idsIn } from "./reading";
import type { Ask } from "./request";
import { idsFor, leaksIn, missing, pathsOf, type Stage, secretsShown, takesIds } from "./stage";

const MANNERS: Record<string, Pick<Ask, "headers">> = {
  document: {},
  client: { headers: { rsc: "1" } },
  prefetch: { headers: { rsc: "1", "next-router-prefetch": "1" } },
};

type Visit = Route & { endpoint: Endpoint };

/**
 * Asks for a route as everybody who has, had or never had a grant of the owner's. Where theirs opens it they see what is
 * meant for them and nothing that is hidden; everywhere else it looks as if it did not exist.
 */
export async function tryGuests(stage: Stage, route: Visit): Promise<void> {
  const { endpoint, pattern } = route;
  if (endpoint.fails || route.handler) return;
  const isShared = endpoint.access === "grant";
  const welcomes: boolean[] = [];
  for (const guest of stage.guests) {
    welcomes.push(...(await tryGuest(stage, route, { guest, grantId: guest.grantId ?? undefined })));
    // Nobody gets in by the number of a grant that is somebody else's.
    if (isShared && guest !== stage.guests[0]) await tryGuest(stage, route, { guest, grantId: undefined });
  }
  if (isShared && welcomes.length && !welcomes.includes(true))
    stage.report.gap(`${pattern} opens for nobody with a grant, so its trials prove little`);
}

type Visitor = { guest: Guest; grantId: string | undefined };

/** Of every trial in which the guest should be let in, whether it was. */
async function tryGuest(stage: Stage, { pattern, endpoint }: Visit, { guest, grantId }: Visitor): Promise<boolean[]> {
  const isOwn = grantId === undefined ? guest === stage.guests[0] : grantId === guest.grantId;
  const isWelcome = endpoint.access === "grant" && isOwn && guest.opens.has(endpoint.needs ?? "grant");
  const ids = idsFor(stage, grantId);
  // Inside a grant of one's own that is open, what is closed looks as if it did not exist; the grant itself one knows.
  const isInside = endpoint.access === "grant" && isOwn && guest.opens.has("grant");
  const nowhere = pathsOf(pattern, endpoint, { ...missing(ids), ...(isInside ? { grants: ids.grants } : {}) });
  const welcomes: boolean[] = [];
  for (const [at, path] of pathsOf(pattern, endpoint, ids).entries())
    for (const [manner, how] of Object.entries(MANNERS)) {
      const name = `${pattern} ${path} (${manner}) as ${guest.name}`;
      if (stage.report.isLeftOut(name)) continue;
      const answer = await ask(stage, guest, { path, ...how });
      const isMeant = isWelcome || endpoint.access === "token" || endpoint.access === "public";
      const reveals = isMeant ? endpoint.reveals : isInside ? AROUND : [];
      // What the leader calls them they read as well; nobody else's name of that kind.
      const called = isWelcome && guest === stage.guests[0] ? ["grants.name"] : [];
      const told = (guest.opens.size ? endpoint.tellsGuests : guest.grantId && endpoint.tellsPast) || [];
      const shown = (id: string) => (isWelcome && !stage.hidden.has(id)) || (id === guest.grantId && told.length > 0);
      const problems = [
        ...leaksIn(stage, { ask: { path, ...how }, answer, reveals: [...(reveals ?? []), ...told, ...called], shown }),
        ...secretsShown(stage, answer),
      ];
      if (isWelcome) welcomes.push(answer.status === 200);
      if (!isWelcome && takesIds(endpoint) && !/[?&]after=/.test(path)) {
        const elsewhere = nowhere[at] ?? "";
        const none = await ask(stage, guest, { path: elsewhere, ...how });
        if (path !== elsewhere)
          problems.push(...differs(answer, none, [path, elsewhere, ...idsIn(path), ...idsIn(elsewhere)]));
      }
      stage.report.cell(name, problems);
    }
  return welcomes;
}
