import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Files, importViolations } from "../support/architecture";
import { houseViolations } from "../support/house-rules";

const FOLDERS = ["app", "bin", "db", "lib", "tests"];

function ours(): Files {
  const below = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  );
  const paths = [...below, ...readdirSync(".")].filter(
    (path) => /\.(tsx?|mjs|css)$/.test(path) && !path.includes("node_modules/") && path !== "next-env.d.ts",
  );
  return new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

const tree = (files: Record<string, string>): Files => new Map(Object.entries(files));
const violations = (files: Files) => [...importViolations(files), ...houseViolations(files)];
const TODAY = "2027-04-20";
const PAGE = "export default function HomePage() {}\n";
const ACTIONS = `"use server";\nimport { action, formAction } from "@/app/_server/action";\n`;
/** Padding, so that one client file among these stays under a fifth. */
const SERVER = Object.fromEntries([1, 2, 3, 4].map((n) => [`app/(site)/part-${n}.tsx`, "export const a = 1;\n"]));
const client = (text: string) => ({ ...SERVER, "app/(app)/home/_components/box.tsx": `"use client";\n${text}` });

describe("the house", () => {
  const files = ours();

  test("has files to look at", () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(["lib/date.ts", "bin/run.mjs", "tests/support/architecture.ts"]),
    );
  });

  test("imports only what the table allows", () => {
    expect(importViolations(files)).toEqual([]);
  });

  test("keeps its rules of names, size, purity and actions", () => {
    expect(houseViolations(files)).toEqual([]);
  });
});

describe("an import that is allowed", () => {
  test.each<[string, Record<string, string>]>([
    [
      "a page, its parts, the design system, a query",
      {
        "app/(app)/home/page.tsx": `import { Box } from "./_components/box";\nimport { Button } from "@/app/_ui/button";\nimport { listEvidence } from "@/lib/evidence/queries";\nimport Link from "next/link";\n${PAGE}`,
      },
    ],
    [
      "a part of the layout around a route",
      {
        "app/(app)/home/page.tsx": `import { Shell } from "../_components/shell";\n${PAGE}`,
      },
    ],
    [
      "another route's action",
      { "app/(app)/home/_components/list.tsx": `import { logAction } from "../../evidence/actions";` },
    ],
    [
      "a query on the store",
      {
        "lib/evidence/queries.ts": `import { eq } from "drizzle-orm";\nimport { db } from "@/db";\nimport type { RecordAccess } from "@/lib/record/access";\nimport { foldWord } from "./rules";`,
      },
    ],
    [
      "rules on plain things",
      {
        "lib/roadmap/rules/phases.ts": `import { addMonths } from "@/lib/date";\nimport { z } from "zod";\nimport { CELLS } from "@/lib/framework/content";\nimport { addDays } from "date-fns";`,
      },
    ],
    ["chrono-node where evidence is read", { "lib/evidence/rules/when.ts": `import { en } from "chrono-node/en";` }],
    [
      "the settings of the tests",
      { "playwright.config.ts": `import { findBrowser } from "./tests/support/chromium";` },
    ],
    ["a type of Next in the design system", { "app/_ui/link.tsx": `import type { Route } from "next";` }],
    ["types of anything in the browser", client(`import type { Item } from "@/lib/evidence/queries";`)],
    ["an action in the browser", client(`import { logAction } from "../actions";`)],
    [
      "tables on columns and enums",
      {
        "db/schema/evidence.ts": `import { KINDS } from "@/lib/evidence/schema";\nimport { table } from "../columns";\nimport { users } from "./account";`,
      },
    ],
    [
      "nouns that use each other by type only",
      {
        "lib/record/access.ts": `import { findUser } from "@/lib/account/queries";`,
        "lib/account/queries.ts": `import type { RecordAccess } from "@/lib/record/access";`,
      },
    ],
    [
      "the start of the server",
      { "instrumentation.ts": `const { migrate } = await import("@/db");\nimport("@/lib/jobs/clock");` },
    ],
  ])("%s", (_, files) => {
    expect(violations(tree(files))).toEqual([]);
  });
});

describe("an import that is refused", () => {
  test.each<[string, Record<string, string>]>([
    ["a screen reads the database", { "app/(app)/home/list.tsx": `import { db } from "@/db";` }],
    ["a route handler reads a table", { "app/api/health/route.ts": `import { users } from "@/db/schema/account";` }],
    ["a screen builds a query", { "app/(app)/home/list.tsx": `import { eq } from "drizzle-orm";` }],
    ["a screen loads a driver later", { "app/(app)/home/list.tsx": `const pg = await import("pg");` }],
    [
      "a screen takes another route's parts",
      { "app/(app)/home/list.tsx": `import { Row } from "@/app/(app)/evidence/_components/row";` },
    ],
    ["a screen takes parts from below", { "app/(app)/list.tsx": `import { Row } from "./evidence/_components/row";` }],
    ["the design system knows a noun", { "app/_ui/badge.tsx": `import { KINDS } from "@/lib/evidence/schema";` }],
    ["the design system knows the session", { "app/_ui/badge.tsx": `import type { User } from "../_server/session";` }],
    ["the design system takes another package", { "app/_ui/badge.tsx": `import { z } from "zod";` }],
    ["the glue reads the database", { "app/_server/session.ts": `import { db } from "@/db";` }],
    ["the glue knows a screen", { "app/_server/session.ts": `import { Box } from "@/app/(app)/home/box";` }],
    ["a rule reads the database", { "lib/evidence/rules.ts": `import { db } from "@/db";` }],
    ["a rule reads by query", { "lib/evidence/rules.ts": `import { listEvidence } from "./queries";` }],
    ["a rule reads the settings", { "lib/evidence/rules.ts": `import { env } from "@/lib/env";` }],
    ["a rule reads the clock", { "lib/evidence/rules.ts": `import { now } from "@/lib/clock";` }],
    ["a rule takes Node", { "lib/evidence/rules.ts": `import { readFileSync } from "node:fs";` }],
    ["a rule reads dates in text elsewhere", { "lib/roadmap/rules.ts": `import { en } from "chrono-node";` }],
    ["a schema re-exports a query", { "lib/evidence/schema.ts": `export { listEvidence } from "./queries";` }],
    ["a drawing reads by query", { "lib/drawing/year.ts": `import { listEvidence } from "@/lib/evidence/queries";` }],
    ["a query knows Next", { "lib/evidence/queries.ts": `import { cache } from "react";` }],
    ["a query takes a driver", { "lib/evidence/queries.ts": `import { Pool } from "pg";` }],
    ["a mutation knows the app", { "lib/evidence/mutations.ts": `import { action } from "@/app/_server/action";` }],
    ["a mutation sends mail itself", { "lib/evidence/mutations.ts": `import { send } from "@/lib/mail/transport";` }],
    [
      "two nouns need each other",
      {
        "lib/record/access.ts": `import { findUser } from "@/lib/account/queries";`,
        "lib/account/queries.ts": `import { openRecord } from "@/lib/record/access";`,
      },
    ],
    ["mail reads the database", { "lib/mail/transport.ts": `import { db } from "@/db";` }],
    ["mail uses React outside its templates", { "lib/mail/transport.ts": `import { createElement } from "react";` }],
    ["a job knows the app", { "lib/jobs/drain.ts": `import { currentUser } from "@/app/_server/session";` }],
    ["a script knows the app", { "bin/doctor.ts": `import { currentUser } from "@/app/_server/session";` }],
    ["a script builds a query", { "bin/doctor.ts": `import { sql } from "drizzle-orm";` }],
    ["a root file knows a folder", { "lib/text.ts": `import { KINDS } from "@/lib/evidence/schema";` }],
    ["a root file knows another", { "lib/log.ts": `import { env } from "./env";` }],
    ["a table knows a rule", { "db/schema/evidence.ts": `import { isLate } from "@/lib/evidence/rules";` }],
    ["a table knows the store", { "db/schema/evidence.ts": `import { db } from "@/db";` }],
    ["the store knows a noun", { "db/sqlite.ts": `import { KINDS } from "@/lib/evidence/schema";` }],
    ["the product imports a test", { "lib/roadmap/queries.ts": `import { clock } from "@/tests/support/clock";` }],
    ["a script imports a test", { "bin/test.ts": `import { startPostgres } from "@/tests/support/postgres-server";` }],
    [
      "the start of the server knows a query",
      { "instrumentation.ts": `import { listUsers } from "@/lib/account/queries";` },
    ],
    ["a relative path leaves the noun", { "lib/roadmap/rules.ts": `import { KINDS } from "../evidence/schema";` }],
    ["an ending", { "lib/roadmap/queries.ts": `import { a } from "./rules.ts";` }],
    ["an import over several lines", { "app/(app)/home/list.tsx": `import {\n  db,\n  transact,\n} from "@/db";` }],
    ["a query in the browser", client(`import { listEvidence } from "@/lib/evidence/queries";`)],
    ["the settings in the browser", client(`import { env } from "@/lib/env";`)],
    ["the session in the browser", client(`import { currentUser } from "@/app/_server/session";`)],
    ["server code of Next in the browser", client(`import { cookies } from "next/headers";`)],
    ["Node in the browser", client(`import { join } from "node:path";`)],
    [
      "a query in the browser by a detour",
      {
        ...client(`import { Row } from "./row";`),
        "app/(app)/home/_components/row.tsx": `import { listEvidence } from "@/lib/evidence/queries";`,
      },
    ],
  ])("%s", (_, files) => {
    expect(importViolations(tree(files))).toHaveLength(1);
  });
});

describe("a rule of the house that is broken", () => {
  test.each<[string, RegExp, Record<string, string>]>([
    ["a word outside the vocabulary", /vocabulary/, { "lib/evidence/format.ts": "" }],
    ["a folder outside the vocabulary", /vocabulary/, { "lib/evidence/parsers/day.ts": "" }],
    ["a template that is no component", /vocabulary/, { "lib/mail/templates/welcome.ts": "" }],
    ["a name for anything", /could hold anything/, { "app/(app)/helpers.ts": "" }],
    ["a folder for anything", /could hold anything/, { "app/(app)/utils/day.ts": "" }],
    ["an index", /is an index/, { "app/_ui/index.ts": "" }],
    ["a name in camel case", /kebab-case/, { "app/_ui/dateField.tsx": "" }],
    ["a test beside its source", /outside tests/, { "app/_ui/field.test.tsx": "" }],
    ["a loading page", /404 into 200/, { "app/(app)/home/loading.tsx": "" }],
    ["a file of 301 lines", /has 301 lines/, { "app/_ui/field.tsx": "a;\n".repeat(301) }],
    ["a test of 501 lines", /has 501 lines/, { "tests/unit/a.test.ts": "a;\n".repeat(501) }],
    ["work left for later", /leaves work/, { "lib/text.ts": ["// TO", "DO trim\n"].join("") }],
    ["a rule asks the time", /reads the clock/, { "lib/evidence/rules.ts": "const late = Date.now();" }],
    ["a drawing asks the time", /reads the clock/, { "lib/drawing/year.ts": "const today = new Date();" }],
    ["a rule asks the surroundings", /not its argument/, { "lib/evidence/rules.ts": "const a = process.env.TZ;" }],
    ["a rule draws lots", /not its argument/, { "lib/evidence/rules.ts": "const a = Math.random();" }],
    ["a query asks the time", /elsewhere than/, { "lib/evidence/queries.ts": "const at = new Date();" }],
    [
      "a page in the browser",
      /page in the browser/,
      { ...SERVER, "app/(app)/home/page.tsx": `"use client";\n${PAGE}` },
    ],
    ["a page without its name", /named …Page/, { "app/(app)/home/page.tsx": "export default function Home() {}" }],
    ["a default export", /default export/, { "app/_ui/field.tsx": "export default function Field() {}" }],
    [
      "an action in a page",
      /outside an actions/,
      {
        "app/(app)/home/page.tsx": `export default function HomePage() {\n  async function save() {\n    "use server";\n  }\n}`,
      },
    ],
    ["actions that are none", /does not start/, { "app/(app)/home/actions.ts": "export type A = string;" }],
    [
      "a bare function",
      /past the wrapper: export async function saveAction/,
      {
        "app/(app)/home/actions.ts": `${ACTIONS}export async function saveAction(form: FormData) {\n  await save(form);\n}`,
      },
    ],
    [
      "a bare constant",
      /past the wrapper: export const saveAction/,
      {
        "app/(app)/home/actions.ts": `${ACTIONS}export const saveAction = async (form: FormData) => action(form);`,
      },
    ],
    [
      "a wrapper of another house",
      /past the wrapper/,
      {
        "app/(app)/home/actions.ts": `"use server";\nimport { action } from "./wrap";\nexport const saveAction = action({});`,
      },
    ],
    [
      "one of two past the wrapper",
      /past the wrapper: export const dropAction = drop/,
      {
        "app/(app)/home/actions.ts": `${ACTIONS}export const saveAction = action({});\nexport const dropAction = drop;`,
      },
    ],
    [
      "an export by another name",
      /past the wrapper: export \{ save/,
      {
        "app/(app)/home/actions.ts": `${ACTIONS}const save = action({});\nexport { save as saveAction };`,
      },
    ],
    [
      "an action without its ending",
      /past the wrapper: export const save /,
      {
        "app/(app)/home/actions.ts": `${ACTIONS}export const save = action({});`,
      },
    ],
    ["too much in the browser", /2 of 6 files/, { ...client(""), "app/_ui/menu.tsx": `"use client";` }],
  ])("%s", (_, said, files) => {
    const problems = houseViolations(tree(files));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(said);
  });

  test("is not seen where there is none", () => {
    const files = tree({
      "lib/framework/content/matrix.ts": `export const a = "the process. Then";\n`.repeat(900),
      "lib/evidence/rules.ts": `// Date.now() is not asked\nconst at = new Date("${TODAY}"); // nor new Date() here\n`,
      "lib/mail/templates/welcome.tsx": "export function Welcome() {}",
      "app/(app)/home/page.tsx": PAGE,
      "app/(app)/home/actions.ts": `${ACTIONS}export type Saved = string;\nexport const saveAction = action({ run: save });\nexport const dropAction: Drop = formAction<Drop>({ run: drop });\nexport async function moveAction(form: FormData) {\n  return action({ run: move })(form);\n}\n`,
    });
    expect(houseViolations(files)).toEqual([]);
  });
});
