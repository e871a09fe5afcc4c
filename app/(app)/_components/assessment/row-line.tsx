import type { Route } from "next";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { cellText, levelText, stateKept } from "@/lib/assessment/rules/wording";
import type { PlacedRow } from "@/lib/assessment/schema";
import { drawGlyph } from "@/lib/drawing/glyph";
import { Beside } from "./beside";

/** `to` is where states are told in full; null where they are closed. */
type Props = { row: PlacedRow; on: string; to: string | null };

/** A row with the level that was chosen, and beside it the states of its cells on that day. */
export function RowLine({ row, on, to }: Props) {
  const { id, name, placed, note, levels, finding } = row;
  const said = (
    <>
      <p className="font-medium">{levelText(row, placed)}</p>
      {placed ? <p className="text-sm text-soft">{levels[placed - 1]?.text}</p> : null}
      {note ? <p className="mt-1 whitespace-pre-line">{note}</p> : null}
    </>
  );
  return (
    <li id={id} className="border-line border-t py-4">
      <h3 className="font-normal font-serif text-lg">{name}</h3>
      {to === null ? (
        <div className="mt-2 max-w-prose">{said}</div>
      ) : (
        <Beside
          finding={finding}
          said={said}
          shown={
            <ul>
              {levels.map((cell, at) => (
                <li key={cell.name} className="flex items-center gap-2">
                  <Drawing svg={drawGlyph({ state: cell.isContested ? "contested" : stateKept(cell) })} />
                  <Link
                    href={`${to}/${id}.L${at + 1}?on=${on}` as Route}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center hover:underline hover:decoration-accent hover:underline-offset-4"
                  >
                    Level {at + 1}: {cellText(cell)}
                  </Link>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </li>
  );
}
