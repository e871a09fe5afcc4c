import { Section } from "@/app/_ui/page-head";
import { fullDay, longDay, shortDay } from "@/lib/date";
import type { Report } from "@/lib/review/schema";
import { capital, numberWord } from "@/lib/text";
import { ItemLink } from "../item-link";
import { Lines } from "./lines";
import { becameOf, type Items, PieceText } from "./piece";

/** `to` is where items stand; what changed can be left out. */
type Props = { report: Report; items: Items; to?: string; hasMoves?: boolean };

/** What was added in the phase, and which states it changed. */
export function Shown({ hasMoves = true, ...told }: Props) {
  return (
    <div className="grid gap-x-16 lg:grid-cols-2">
      <Added {...told} />
      {hasMoves ? <Moved {...told} /> : null}
    </div>
  );
}

type Told = Omit<Props, "hasMoves">;

function Added({ report: { evidence }, items, to }: Told) {
  const { added, confirmed, strongest } = evidence;
  return (
    <Section title="What was shown">
      <p className="mb-2 text-soft">
        {capital(numberWord(added))} {added === 1 ? "piece" : "pieces"} of evidence, {numberWord(confirmed)} confirmed
        by somebody who saw it{strongest.length && strongest.length < added ? "; the strongest of them" : ""}.
      </p>
      <ul className="text-sm">
        {strongest.map((piece) => (
          <li key={piece.id} className="grid break-inside-avoid grid-cols-[4rem_1fr] gap-x-3 border-line border-t py-2">
            <time dateTime={piece.on} title={fullDay(piece.on)} className="text-soft">
              {shortDay(piece.on)}
            </time>
            <span>
              <ItemLink item={items.get(piece.id)} to={to} />
              <span className="block text-soft">{[piece.tier, becameOf(piece, items)].filter(Boolean).join("; ")}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Moved({ report: { moves }, items, to: itemsAt }: Told) {
  return (
    <Section title={`What changed since ${longDay(moves.since)}`}>
      <Lines
        none="Everything stands as it stood."
        lines={moves.lines.map(({ name, from, to, rests, newest, lacks }) => ({
          ...{ title: `${name}: ${from} to ${to}`, text: rests },
          piece: newest ? <PieceText piece={newest} items={items} to={itemsAt} /> : null,
          note: lacks ? `Next it takes: ${lacks}.` : undefined,
        }))}
        few={8}
      />
    </Section>
  );
}
