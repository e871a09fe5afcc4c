import type { Word } from "@/lib/mechanism/rules/words";

/** A quiet word on this mechanism, when there is one. */
export function Look({ words }: { words: Word[] }) {
  return words.map(({ id, strength, finding, next }) => (
    <div key={id} className="mt-6 border-edge border-l-2 pl-4">
      <p>
        {strength} <span className="text-soft">{finding}</span>
      </p>
      <p className="text-sm">{next}</p>
    </div>
  ));
}
