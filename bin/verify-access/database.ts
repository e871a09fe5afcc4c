import Sqlite from "better-sqlite3";

type Row = Record<string, unknown>;
export type Dump = Map<string, Row[]>;

/** Tables that belong to nobody. */
const NOBODYS = ["frameworks", "jobs", "migrations"];
/** Moves by itself while pages are read: when a browser was last seen, and when a calendar was last read. */
const MOVING: Record<string, string[]> = { sessions: ["seen_at"], calendar_feeds: ["last_read_at"] };
/** Text that nobody types: keys, days, instants, hashes, told by name; and choices among fixed words. */
const KEYS = /(^|_)(id|at|on|hash|until)$/;
const CHOICES: Record<string, string[]> = {
  boundary_reviews: ["decision"],
  users: ["zone", "theme"],
  account_tokens: ["purpose"],
  evidence: ["origin", "confidentiality"],
  evidence_facts: ["kind", "scope", "mode"],
  mechanism_evidence: ["relation"],
  mechanism_facts: ["kind", "how_id", "improves", "cadence"],
  mechanism_runs: ["logged_by"],
  claims: ["direction", "content_version"],
  asks: ["kind", "relation", "way"],
  grants: ["role"],
  meetings: ["kind", "zone", "status", "planned_by"],
  meeting_lines: ["kind"],
  check_ins: ["month", "opened_by", "skipped_by"],
  check_in_sides: ["side"],
  actions: ["origin", "doer"],
  reads: ["hour"],
  reminder_settings: ["quiet_from", "weekends", "channels", "always"],
  reminders: ["rule", "outcome", "mailed"],
  reminder_links: ["purpose", "rule"],
  attestations: ["answer", "repeats", "runs"],
  set_asides: ["key"],
  threads: ["subject", "part", "resolved_by"],
  worksheet_versions: ["track", "content_version"],
  worksheet_signatures: ["role"],
  worksheet_views: ["view"],
  history: ["subject", "action"],
  outbox: ["template"],
  together_reviews: ["own_said"],
  roadmaps: ["track", "content_version", "zone", "situation", "outcome"],
  milestones: ["status"],
};
const TYPED_KEYS = ["outbox.message_id"];

/** The database as it is on disk, read beside the running server. */
export class Database {
  readonly #file: Sqlite.Database;
  readonly #tables: string[];
  readonly #columns = new Map<string, { name: string }[]>();

  constructor(path: string) {
    this.#file = new Sqlite(path, { readonly: true });
    const tables = this.#file.prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    );
    this.#tables = tables.pluck().all() as string[];
  }

  dump(): Dump {
    return this.#read(() => ({ where: "", of: [] }));
  }

  /** The part of it that belongs to one person, or was opened to them, which nobody else may answer or leave. */
  dumpOf(person: string): Dump {
    return this.#read((table) => {
      const owner = this.#ownerOf(table);
      if (table === "grants")
        return { where: "where owner_id = ? or reader_id = ? or claimant_id = ?", of: [person, person, person] };
      return owner === null ? { where: "where 0", of: [] } : { where: `where "${owner}" = ?`, of: [person] };
    });
  }

  #read(which: (table: string) => { where: string; of: string[] }): Dump {
    const tables = this.#tables.filter((table) => !NOBODYS.includes(table));
    return new Map(
      tables.map((table) => {
        const { where, of } = which(table);
        const rows = this.#file.prepare(`select * from "${table}" ${where} order by rowid`).all(...of) as Row[];
        for (const row of rows) for (const column of MOVING[table] ?? []) delete row[column];
        return [table, rows];
      }),
    );
  }

  /** The column that says whose a row is; null where rows belong to nobody. Throws for a table that has to be thought about. */
  #ownerOf(table: string): string | null {
    if (table === "unwanted") return null;
    if (table === "users") return "id";
    const columns = this.#columns.get(table) ?? this.#file.pragma(`table_info("${table}")`);
    this.#columns.set(table, columns as { name: string }[]);
    const names = (columns as { name: string }[]).map(({ name }) => name);
    const owner = ["owner_id", "user_id"].find((name) => names.includes(name));
    if (owner) return owner;
    throw new Error(`The table ${table} names no owner: say in bin/verify-access/database.ts whose rows they are.`);
  }

  /** Writes the whole of it, as it is now, into a new file. */
  async copyTo(path: string): Promise<void> {
    await this.#file.backup(path);
  }

  /** Ids of a person's items that no grant of the trial opens, and of all that hangs on them. */
  hiddenIds(person: string): ReadonlySet<string> {
    const closed = this.#file
      .prepare("select id from evidence where owner_id = ? and confidentiality <> 'ordinary'")
      .pluck()
      .all(person) as string[];
    const own = [...this.dumpOf(person).values()].flat();
    const hanging = own.filter(
      (row) => closed.includes(String(row.evidence_id)) || closed.includes(String(row.answer_id)),
    );
    return new Set([...closed, ...hanging.map(({ id }) => String(id))]);
  }

  /** "table.column" of all text that somebody's words can reach. */
  writtenColumns(): string[] {
    return this.#tables
      .filter((table) => !NOBODYS.includes(table))
      .flatMap((table) => {
        const columns = this.#file.pragma(`table_info("${table}")`) as { name: string; type: string }[];
        const choices = CHOICES[table] ?? [];
        return columns
          .filter(({ name, type }) => type.toLowerCase() === "text" && !choices.includes(name))
          .map(({ name }) => ({ name, place: `${table}.${name}` }))
          .filter(({ name, place }) => !KEYS.test(name) || TYPED_KEYS.includes(place))
          .map(({ place }) => place);
      });
  }

  /** Hashes of passwords and of tokens, which nobody is shown. */
  secrets(): string[] {
    const hashes = ["sessions", "account_tokens", "asks", "grants", "calendar_feeds", "reminder_links"].map(
      (table) => `select token_hash from ${table}`,
    );
    const kept = ["select hash from passwords", ...hashes].join(" union all ");
    return this.#file.prepare(`select * from (${kept}) where hash is not null`).pluck().all() as string[];
  }

  close() {
    this.#file.close();
  }
}

/** The ids of a person's own rows, by table. */
export function idsOf(dump: Dump, person: string): Record<string, string[]> {
  const isOwn = (row: Row) => (row.owner_id ?? row.user_id ?? row.id) === person;
  const own = [...dump]
    .map(([table, rows]) => [table, rows.filter(isOwn)] as const)
    .filter(([, rows]) => rows.some(({ id }) => id !== undefined));
  return Object.fromEntries(own.map(([table, rows]) => [table, rows.map(({ id }) => String(id))]));
}

/** What differs between two dumps, one line for each table; `except` names tables that may differ. */
export function changes(before: Dump, after: Dump, except: string[] = []): string[] {
  return [...after].flatMap(([table, rows]) => {
    const was = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
    const is = new Set(rows.map((row) => JSON.stringify(row)));
    const [gone, came] = [[...was].filter((row) => !is.has(row)), [...is].filter((row) => !was.has(row))];
    if (except.includes(table) || gone.length + came.length === 0) return [];
    return [`${table}: ${gone.length} rows gone, ${came.length} new (${(came[0] ?? gone[0] ?? "").slice(0, 200)})`];
  });
}
