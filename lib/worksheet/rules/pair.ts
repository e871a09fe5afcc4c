type Pair = { from: string; to: string; note: string | null };

/**
 * The two versions that an address asks for, among the `numbers` that were kept (newest first) and "now". Without a
 * choice, the last one that was kept and what stands now; with one that cannot be shown, the same and a note.
 */
export function chosenPair(numbers: number[], { from, to }: { from: unknown; to: unknown }): Pair {
  const usual = { from: String(numbers[0] ?? "now"), to: "now", note: null };
  if (!numbers.length) return { ...usual, note: "No version is kept yet, so there is nothing to compare with." };
  if (from === undefined && to === undefined) return usual;
  const known = ["now", ...numbers.map(String)];
  const isKnown = (which: unknown): which is string => typeof which === "string" && known.includes(which);
  if (isKnown(from) && isKnown(to)) return { from, to, note: null };
  return {
    ...usual,
    note: "One of these versions is not there. This is the last one that was kept, and what stands now.",
  };
}
