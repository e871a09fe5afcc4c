import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { databaseUrl } from "@/lib/env";
import { hashToken } from "@/lib/token";
import { tokenOf } from "./people";

type Cloning = { ownerId: string; leaders: number; sessions?: boolean };

/** Parents before children. */
const TABLES = [
  "users",
  "roadmaps",
  "roadmap_starts",
  "milestones",
  "evidence",
  "evidence_facts",
  "claims",
  "evidence_milestones",
  "history",
];
const IDS = /^(id|owner_id|user_id|actor_id|subject_id|roadmap_id|evidence_id|milestone_id|email|capture_key)$/;

/**
 * Makes the first leader's rows again for each other leader. An id keeps its time and takes the leader's number for its
 * end, and the rows are written in the order of the first one's, so that a leader's rows lie as scattered as in a
 * database that filled up over a year.
 */
export async function cloneLeader(cloning: Cloning): Promise<void> {
  if (cloning.leaders < 2) return;
  await (/^postgres(ql)?:/.test(databaseUrl()) ? inPostgres(cloning) : inSqlite(cloning));
}

function statement(table: string, columns: string[], dialect: { end: string; numbers: string; order: string }) {
  const other = (column: string) =>
    column === "email" ? `${dialect.end} || '@example.com'` : `substr(t.${column}, 1, 24) || ${dialect.end}`;
  const values = columns.map((column) => (IDS.test(column) ? other(column) : `t.${column}`));
  const owner = table === "users" ? "id" : "owner_id";
  const list = columns.map((column) => `"${column}"`).join(", ");
  return `insert into ${table} (${list}) select ${values.join(", ")} from ${dialect.numbers}, ${table} t where t.${owner} = $1 order by ${dialect.order}, n`;
}

const session = (leader: number, first: Record<string, unknown>, ownerId: string) => {
  const end = leader.toString(16).padStart(12, "0");
  const other = { id: `${String(first.id).slice(0, 24)}${end}`, user_id: `${ownerId.slice(0, 24)}${end}` };
  return { ...first, ...other, token_hash: hashToken(tokenOf(leader)) };
};

function inSqlite({ ownerId, leaders, sessions }: Cloning) {
  const file = new Sqlite(databaseUrl());
  file.pragma("synchronous = normal");
  file.transaction(() => {
    if (sessions) {
      const first = file.prepare("select * from sessions where user_id = ?").get(ownerId) as Record<string, unknown>;
      const names = Object.keys(first);
      const insert = file.prepare(
        `insert into sessions (${names.join(", ")}) values (${names.map((name) => `@${name}`).join(", ")})`,
      );
      for (let leader = 1; leader < leaders; leader += 1) insert.run(session(leader, first, ownerId));
      return;
    }
    const numbers = `(with recursive c(n) as (select 1 union all select n + 1 from c where n < ${leaders - 1}) select n from c)`;
    for (const table of TABLES) {
      const columns = (file.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
      const text = statement(table, columns, { end: "printf('%012x', n)", numbers, order: "t.rowid" });
      file.prepare(text.replace("$1", "?")).run(ownerId);
    }
  })();
  file.close();
}

async function inPostgres({ ownerId, leaders, sessions }: Cloning) {
  const client = new Client(databaseUrl());
  await client.connect();
  await client.query("begin");
  if (sessions) {
    const { rows } = await client.query("select * from sessions where user_id = $1", [ownerId]);
    const names = Object.keys(rows[0]);
    const all = Array.from({ length: leaders - 1 }, (_, at) => session(at + 1, rows[0], ownerId));
    const columns = names.map((name) => `"${name}"`).join(", ");
    await client.query(
      `insert into sessions (${columns}) select ${columns} from jsonb_populate_recordset(null::sessions, $1)`,
      [JSON.stringify(all)],
    );
  } else
    for (const table of TABLES) {
      const known =
        "select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public'";
      const { rows } = await client.query(known, [table]);
      const columns = rows.map(({ name }) => name as string);
      const numbers = `generate_series(1, ${leaders - 1}) n`;
      const end = "lpad(to_hex(n), 12, '0')";
      await client.query(statement(table, columns, { end, numbers, order: "t.ctid" }), [ownerId]);
    }
  await client.query("commit");
  await client.query("vacuum analyze");
  await client.end();
}
