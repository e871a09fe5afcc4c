// Fills the database that the settings name: `node bin/run.mjs bench/plant <leaders> <items>`; its rows are made up.
import { close, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { sessions, users } from "@/db/schema/account";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import { addDays } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { signalsOf } from "@/lib/framework/rules/signals";
import { openRecord } from "@/lib/record/access";
import { startRoadmap } from "@/lib/roadmap/mutations/start";
import { hashToken } from "@/lib/token";
import { cloneLeader } from "./clone";
import { tokenOf } from "./people";

const WEEKS = 52;
const VERBS = ["Moved", "Declined", "Presented", "Handed over", "Agreed", "Merged", "Argued for", "Took apart"];
const THINGS = [
  "the release review",
  "the hiring bar",
  "the incident rota",
  "the platform budget",
  "the planning week",
];

const [leaders = 1, items = 52] = process.argv.slice(2).map(Number);
const at = new Date();
const today = at.toISOString().slice(0, 10);
const ownerId = uuidv7();

await transact(async (tx) => {
  const person = { id: ownerId, email: `${ownerId}@example.com`, name: "Robin Vale", zone: "Europe/Berlin" };
  await tx.insert(users).values({ ...person, emailVerifiedAt: at, createdAt: at });
});
const access = await openRecord({ id: ownerId }, ownerId, "edit");
const path = { situation: "N0", track: "em-to-vp" };
await startRoadmap(access, { startOn: addDays(today, -7 * (WEEKS - 1)), zone: "Europe/Berlin", path, at });
for (let item = 0; item < items; item += 1) await plantItem(item);
await cloneLeader({ ownerId, leaders });
await transact(async (tx) => {
  const times = { createdAt: at, seenAt: at, provenAt: at, expiresAt: new Date(at.getTime() + 20 * 86_400_000) };
  await tx.insert(sessions).values({ userId: ownerId, tokenHash: hashToken(tokenOf(0)), browser: "bench", ...times });
});
await cloneLeader({ ownerId, leaders, sessions: true });
await close();

/** The items spread evenly over the year; every fifth waits to be placed, the others carry one or two claims. */
async function plantItem(item: number) {
  const id = uuidv7();
  const on = addDays(today, -Math.floor(((items - 1 - item) * 7 * (WEEKS - 1)) / items));
  const sentence = `${VERBS[item % VERBS.length]} ${THINGS[item % THINGS.length]} with the leads of both teams, week ${item}`;
  const placed = item % 5 !== 0;
  const logged = new Date(Math.min(at.getTime(), new Date(`${on}T16:00:00Z`).getTime()));
  const framework = currentFramework("em-to-vp");
  const signals = signalsOf(framework);
  const of = { ownerId, evidenceId: id, recordedAt: at };
  await transact(async (tx) => {
    await tx.insert(evidence).values({
      id,
      ownerId,
      sentence,
      search: sentence.toLowerCase(),
      origin: "typed",
      loggedAt: logged,
      placedAt: placed ? at : null,
      captureKey: uuidv7(),
    });
    await tx
      .insert(evidenceFacts)
      .values({ ...of, happenedOn: on, ...(placed ? { kind: "decided", scope: "organisation", mode: "built" } : {}) });
    for (const signal of placed ? [signals[item % signals.length], signals[(item * 7 + 3) % signals.length]] : [])
      if (signal)
        await tx
          .insert(claims)
          .values({
            ...of,
            signalId: signal.id,
            direction: "supports",
            signalLabel: signal.label,
            contentVersion: framework.version,
          })
          .onConflictDoNothing();
    const row = { ownerId, actorId: ownerId, subject: "evidence" as const, subjectId: id, action: "captured", at };
    await tx.insert(history).values({ ...row, before: null, after: { sentence, happenedOn: on } });
  });
}
