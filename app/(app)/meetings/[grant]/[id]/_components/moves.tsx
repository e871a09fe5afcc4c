import { timeText } from "@/lib/review/rules/meeting";

type Props = {
  moves: readonly { actorId: string; at: Date; stoodAt: Date }[];
  names: ReadonlyMap<string, string>;
  zone: string;
};

/** Where a meeting stood before it was moved, the last time first. */
export function Moves({ moves, names, zone }: Props) {
  if (!moves.length) return null;
  return (
    <ul className="mt-3 text-sm text-soft">
      {moves.map(({ actorId, at, stoodAt }) => (
        <li key={at.toISOString()}>
          Moved{names.has(actorId) ? ` by ${names.get(actorId)}` : ""}; it stood on {timeText(stoodAt, zone)}
        </li>
      ))}
    </ul>
  );
}
