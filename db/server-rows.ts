import type { Client } from "pg";
import { quoted, type Table } from "./catalog";

export type Row = (string | null)[];

const BATCH = 500;
/** PostgreSQL takes 65,535 parameters a statement. */
const MOST_PARAMETERS = 30_000;
/** Every value as the text PostgreSQL writes and reads it back from, whatever its type. */
const asText = { getTypeParser: () => (value: unknown) => value };

/** Makes the text of dates and numbers the same on every server and lossless. */
export const PLAIN_TEXT = "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set extra_float_digits = 3";

/** The rows of a table in batches, values as text; needs an open transaction. */
export async function* readRows(client: Client, table: Table): AsyncGenerator<Row[]> {
  await client.query(`declare copying no scroll cursor for select ${quoted(table)} from "${table.name}"`);
  for (;;) {
    const { rows } = await client.query({
      text: `fetch ${BATCH} from copying`,
      rowMode: "array",
      types: asText as never,
    });
    if (rows.length === 0) break;
    yield rows as unknown as Row[];
  }
  await client.query("close copying");
}

/** Inserts rows whose values are text, or what the driver makes text of, in the order of the table's columns. */
export async function writeRows(client: Client, table: Table, rows: unknown[][]): Promise<void> {
  const width = table.columns.length;
  const most = Math.max(1, Math.floor(MOST_PARAMETERS / width));
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    const places = some.map((_, row) => `(${table.columns.map((_, at) => `$${row * width + at + 1}`).join(",")})`);
    await client.query(`insert into "${table.name}" (${quoted(table)}) values ${places.join(",")}`, some.flat());
  }
}
