import type { ReactNode } from "react";

/** `piece` goes on where `text` ends. */
type Line = { title: string; text: string; piece?: ReactNode; note?: string };
type Props = { lines: Line[]; none: string; few?: number };

/** A list of things said in words; many are folded on the screen and stand open on paper. */
export function Lines({ lines, none, few = lines.length }: Props) {
  const [first, rest] = [lines.slice(0, few), lines.slice(few)];
  if (!lines.length) return none ? <p className="max-w-prose text-soft">{none}</p> : null;
  return (
    <>
      <List lines={first} />
      {rest.length ? (
        <details className="print:[&::details-content]:[content-visibility:visible] print:[&>summary]:hidden">
          <summary className="min-h-6 cursor-pointer py-2 text-sm text-soft hover:text-ink">{rest.length} more</summary>
          <List lines={rest} />
        </details>
      ) : null}
    </>
  );
}

function List({ lines }: { lines: Line[] }) {
  return (
    <ul>
      {lines.map(({ title, text, piece, note }) => (
        <li key={`${title} ${text}`} className="break-inside-avoid border-line border-t py-2">
          {title ? <p className="font-medium">{title}</p> : null}
          {text || piece ? (
            <p className="text-sm text-soft">
              {text} {piece}
            </p>
          ) : null}
          {note ? <p className="text-sm">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
