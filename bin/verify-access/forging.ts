import { call, entriesOf, type Trial, type Way } from "./calls";
import { changes } from "./database";
import type { Ask } from "./request";
import { type Stage, sendAs } from "./stage";

const EVIL = "https://evil.example";

/** The owner's own session, but sent from elsewhere or as no form is sent: nothing at all may change. */
export async function tryForging(stage: Stage, trial: Trial): Promise<void> {
  for (const [how, ask] of Object.entries(forgeries(stage, trial))) {
    if (stage.report.isLeftOut(`${trial.key} ${how}`)) continue;
    const before = stage.database.dump();
    // A foreign origin is refused by Next.js itself, with a status of 500.
    const answer = await sendAs(stage, { name: "owner", cookie: stage.owner.cookie }, ask, true);
    const session = answer.cookies.filter((cookie) => /session=/.test(cookie)).map(() => "changes the session cookie");
    stage.report.cell(`${trial.key} (${how}) as owner`, [...changes(before, stage.database.dump()), ...session]);
  }
}

function forgeries(stage: Stage, trial: Trial): Record<string, Ask> {
  const entries = entriesOf(trial, { person: stage.owner, ids: stage.ids, form: trial.form });
  const query = new URLSearchParams(entries.filter(([name]) => !name.startsWith("$"))).toString();
  const own = { origin: stage.url, "next-action": trial.id, accept: "text/x-component" };
  const path = `${trial.path}${trial.path.includes("?") ? "&" : "?"}${query}`;
  const from = (origin: string | undefined, way: Way) => {
    const ask = call(stage, trial, { entries, way, headers: origin ? { origin } : {} });
    const { origin: _, ...headers } = ask.headers ?? {};
    return origin ? ask : { ...ask, headers };
  };
  return {
    "without an origin, by the client": from(undefined, "client"),
    "without an origin, by the form": from(undefined, "form"),
    "from a foreign origin, by the client": from(EVIL, "client"),
    "from a foreign origin, by the form": from(EVIL, "form"),
    "from a sandbox, by the client": from("null", "client"),
    "from a sandbox, by the form": from("null", "form"),
    "from an origin that begins like ours": from(stage.url.replace("localhost", "localhost.evil.example"), "form"),
    "by GET": { path, method: "GET", headers: own },
    "by GET with the method overridden": {
      path: `${path}&_method=POST`,
      method: "GET",
      headers: { ...own, "x-http-method-override": "POST", "x-method-override": "POST" },
    },
    "as plain text from elsewhere": {
      path: trial.path,
      method: "POST",
      body: JSON.stringify([null, Object.fromEntries(entries)]),
      headers: { ...own, origin: EVIL, "content-type": "text/plain;charset=UTF-8" },
    },
  };
}
