import type { Route } from "next";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { Table } from "@/app/_ui/table";
import { WITHHELD } from "@/lib/ask/content/round";
import { type DotRow, drawDotRows } from "@/lib/drawing/rounds";

type Props = { id: string; title: string; columns: readonly string[]; rows: readonly DotRow[]; asTable: boolean };

/** Aligned rows of dots, or the same as a table. */
export function Dots({ id, title, columns, rows, asTable }: Props) {
  if (!asTable) return <Drawing svg={drawDotRows({ title, columns, rows, withheld: WITHHELD, id: `dots-${id}` })} />;
  const lines = rows.flatMap((row) =>
    row.groups.flatMap((group) =>
      group.lines.map((line) => ({ ...line, name: [row.name, group.name, line.name].filter(Boolean).join(": ") })),
    ),
  );
  return (
    <Table
      caption={`${title}, as a table`}
      heads={["What", ...columns]}
      rows={lines.map(({ name, counts }) => [name, ...(counts ?? columns.map(() => WITHHELD))])}
    />
  );
}

type Shown = Props & { here: string; query?: Record<string, string> };

/** The same under its heading, with the way to the table and back. */
export function DotSection({ here, query = {}, ...dots }: Shown) {
  const { id, title, asTable } = dots;
  const asked = new URLSearchParams({ ...query, ...(asTable ? {} : { as: "table" }) });
  const href = `${here}${asked.size ? `?${asked}` : ""}#${id}` as Route;
  return (
    <Section id={id} title={title} aside={<Link href={href}>{asTable ? "As a drawing" : "As a table"}</Link>}>
      <Dots {...dots} />
    </Section>
  );
}
