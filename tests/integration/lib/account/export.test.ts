import { randomUUID } from "node:crypto";
import { getTableName, is, Table } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { db, transact } from "@/db";
import * as account from "@/db/schema/account";
import * as ask from "@/db/schema/ask";
import * as assessment from "@/db/schema/assessment";
import * as comment from "@/db/schema/comment";
import * as evidence from "@/db/schema/evidence";
import * as framework from "@/db/schema/framework";
import * as history from "@/db/schema/history";
import * as mail from "@/db/schema/mail";
import * as mechanism from "@/db/schema/mechanism";
import * as readiness from "@/db/schema/readiness";
import * as review from "@/db/schema/review";
import * as roadmap from "@/db/schema/roadmap";
import * as worksheet from "@/db/schema/worksheet";
import { issueLink } from "@/lib/account/mutations/link";
import { startSession } from "@/lib/account/mutations/session";
import { createUser } from "@/lib/account/mutations/sign-up";
import { EXPORTED, exportRecord, NOT_EXPORTED } from "@/lib/account/queries/export";
import { queueMail } from "@/lib/mail/outbox";
import { openRecord } from "@/lib/record/access";
import { AT, newEvidence, newRoadmap } from "@/tests/support/factories";

const SCHEMA = {
  ...account,
  ...ask,
  ...evidence,
  ...framework,
  ...history,
  ...mail,
  ...assessment,
  ...comment,
  ...mechanism,
  ...readiness,
  ...review,
  ...roadmap,
  ...worksheet,
};
const tables = Object.values(SCHEMA).filter(
  (value) => is(value, PgTable) || is(value, SQLiteTable) || is(value, Table),
);

async function leader(word: string) {
  const email = `${randomUUID()}@example.com`;
  const { id } = await createUser({
    email,
    name: `Robin ${word}`,
    zone: "Europe/Berlin",
    password: `${word} lanterns`,
    at: AT,
  });
  const access = await openRecord({ id }, id, "edit");
  const { token } = await startSession({ userId: id, browser: `browser ${word}`, at: AT });
  const link = await issueLink({ userId: id, email, purpose: "reset-password", at: AT });
  await newRoadmap(access);
  await newEvidence(access, { sentence: `Sentence of ${word}` });
  await transact((tx) =>
    queueMail(tx, {
      userId: id,
      to: email,
      template: "reset-password",
      props: { name: word },
      key: `${word} ${id}`,
      at: AT,
    }),
  );
  return { id, email, access, secrets: [token, link.split("/").at(-1) ?? "", `${word} lanterns`] };
}

test("every table is in the export, or left out with a reason", () => {
  const exported = Object.values(EXPORTED).map(({ table }) => getTableName(table));
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) expect([...exported, ...Object.keys(NOT_EXPORTED)]).toContain(getTableName(table));
  expect(new Set(exported).size).toBe(exported.length);
});

test("the export holds every row of the person, nothing of anybody else, and no secret", async () => {
  const [robin, sam] = [await leader("amber"), await leader("cobalt")];
  const text = await exportRecord(robin.access, { at: AT });
  const file = JSON.parse(text) as Record<string, unknown[]>;
  for (const [name, { table, owner }] of Object.entries(EXPORTED)) {
    const rows = await db.select({ owner }).from(table);
    expect(file[name], name).toHaveLength(rows.filter((row) => row.owner === robin.id).length);
  }
  for (const name of ["account", "signedInBrowsers", "roadmaps", "milestones", "evidence", "history", "mail"])
    expect(file[name]?.length, name).toBeGreaterThan(0);
  expect(text).toContain("Sentence of amber");
  expect(file.pinnedContent).toMatchObject([{ track: "em-to-vp", content: { competencies: expect.any(Array) } }]);
  expect(text).not.toContain("cobalt");
  expect(text).not.toContain(sam.id);
  for (const secret of robin.secrets) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/"(token|password)?hash"|argon2/i);
});
