import { Drawing } from "@/app/_ui/drawing";
import { drawCrosswalk } from "@/lib/drawing/crosswalk";
import { guidePlace } from "@/lib/framework/rules/guide";
import type { Framework } from "@/lib/framework/schema";

/** How the competencies and the rows of the matrix hang together, drawn and as a table. */
export function Crosswalk({ framework: { competencies, matrix, bench, crosswalk } }: { framework: Framework }) {
  const rows = [...(matrix?.rows ?? []), ...(bench ? [bench] : [])];
  const ends = (things: { id: string; name: string; short?: string }[]) =>
    things.map(({ id, name, short }) => ({ id, label: short ?? name, href: guidePlace(id) ?? "" }));
  const [left, right] = [ends(competencies), ends(rows)];
  const joins = crosswalk.flatMap(({ rowId, competencyIds }) => competencyIds.map((id) => [id, rowId] as const));
  const heads = ["Competencies", "Rows of the matrix"] as const;
  const title = "Competencies and rows of the matrix that share their evidence";
  return (
    <figure>
      <Drawing svg={drawCrosswalk({ title, heads, left, right, joins })} />
      <figcaption className="mt-3 text-sm text-soft">
        Six competencies, eight rows and the bench. What you write down once for a row shows for the competencies it is
        joined to.
      </figcaption>
      <details className="mt-1 text-sm text-soft print:hidden">
        <summary className="w-fit cursor-pointer py-2">As a table</summary>
        <table className="w-full">
          <thead className="sr-only">
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">Rows</th>
            </tr>
          </thead>
          <tbody>
            {competencies.map(({ id, short }) => (
              <tr key={id} className="border-line border-t">
                <th scope="row" className="py-1 pr-4 text-left align-top font-normal text-ink">
                  {short}
                </th>
                <td className="py-1">
                  {rows
                    .filter((row) => joins.some(([one, other]) => one === id && other === row.id))
                    .map(({ name }) => name)
                    .join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
