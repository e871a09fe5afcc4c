import { readFileSync } from "node:fs";

/** The rows of a table below this folder, each cell under its column's name; quoted cells hold JSON. */
export function readTable<Column extends string>(name: string): Record<Column, string>[] {
  const [header, ...lines] = readFileSync(new URL(name, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const columns = cells(header ?? "");
  return lines.map((line) => {
    const row = cells(line);
    if (row.length !== columns.length) throw new Error(`${name}: a row of ${row.length} cells: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, row[at]])) as Record<Column, string>;
  });
}

function cells(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
    quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'),
  );
}
