// Measures the store alone, in a process of its own on a folder of its own; prints captures a second, by round.
import { randomUUID } from "node:crypto";
import Sqlite from "better-sqlite3";
import { close, migrate, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { users } from "@/db/schema/account";
import { dayOf } from "@/lib/date";
import { databaseUrl } from "@/lib/env";
import { captureEvidence } from "@/lib/evidence/mutations/capture";
import { openRecord } from "@/lib/record/access";
import { alternate } from "./figures";

const CAPTURES = 1000;
const rounds = Number(process.argv[2]);
const at = new Date();
const ownerId = uuidv7();
const sentence = "Moved the release review to the leads of both teams and wrote down what it decides.";

await migrate();
await transact(async (tx) => {
  const person = { id: ownerId, email: "robin@example.com", name: "Robin Vale", zone: "Europe/Berlin", createdAt: at };
  await tx.insert(users).values(person);
});

async function perSecond(capture: () => unknown): Promise<number> {
  const from = performance.now();
  for (let n = 0; n < CAPTURES; n += 1) await capture();
  return (CAPTURES * 1000) / (performance.now() - from);
}

/** What the product does for one sentence: proves access, keeps the item and its facts, writes the history. */
async function throughStore() {
  const access = await openRecord({ id: ownerId }, ownerId, "edit");
  const items = [{ sentence, happenedOn: dayOf(at, access.zone), rescue: false }];
  await captureEvidence(access, { items, origin: "typed", captureKey: randomUUID(), at });
}

const raw = new Sqlite(databaseUrl());
raw.pragma("foreign_keys = on");
const find = raw.prepare("select id, zone from users where id = ? and disabled_at is null");
const keep = raw.prepare(
  "insert into evidence (id, owner_id, sentence, search, origin, logged_at, capture_key) values (?, ?, ?, ?, 'typed', ?, ?) on conflict do nothing returning id",
);
const state = raw.prepare(
  "insert into evidence_facts (id, owner_id, evidence_id, happened_on, recorded_at) values (?, ?, ?, ?, ?)",
);
const tell = raw.prepare(
  "insert into history (id, owner_id, actor_id, subject, subject_id, action, before, after, at) values (?, ?, ?, 'evidence', ?, 'captured', null, ?, ?)",
);
const write = raw.transaction((id: string, now: string, on: string) => {
  keep.get(id, ownerId, sentence, sentence.toLowerCase(), now, randomUUID());
  state.run(uuidv7(), ownerId, id, on, now);
  tell.run(
    uuidv7(),
    ownerId,
    ownerId,
    id,
    JSON.stringify({ sentence, happenedOn: on, rescue: false, origin: "typed" }),
    now,
  );
});

/** The same statements, by hand. */
function byHand() {
  const now = at.toISOString();
  find.get(ownerId);
  write.immediate(uuidv7(), now, now.slice(0, 10));
}

/** The store's writing connection, which it gives to nobody. */
let own: Sqlite.Database | undefined;
await transact(async (tx) => {
  own = (tx as unknown as { $client: Sqlite.Database }).$client;
});
const candidates = { store: () => perSecond(throughStore), "by hand": () => perSecond(byHand) };
const result: Record<string, unknown> = {};
for (const mode of ["full", "off"]) {
  for (const connection of [raw, own]) connection?.pragma(`synchronous = ${mode}`);
  result[mode] = await alternate(candidates, rounds);
}
console.log(`RESULT ${JSON.stringify(result)}`);
raw.close();
await close();
