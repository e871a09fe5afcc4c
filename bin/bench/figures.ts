export type Figure = {
  part: string;
  what: string;
  ratio: number;
  bound: number;
  kind: "at least" | "at most";
  detail: string;
};

/** The middle one of an odd number of values, the mean of the middle two of an even one. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

export type Series = Record<string, number[]>;

/**
 * Measures each candidate once a round, in turn, beginning with another one each round, after one round that does not
 * count. What disturbs the machine for a while disturbs all of them alike.
 */
export async function alternate(candidates: Record<string, () => Promise<number>>, rounds: number): Promise<Series> {
  const names = Object.keys(candidates);
  const series: Series = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (let step = 0; step < names.length; step += 1) {
      const name = names[(step + round + 1) % names.length] ?? "";
      const measured = await candidates[name]?.();
      if (round >= 0 && measured !== undefined) series[name]?.push(measured);
    }
  return series;
}

/** The median over the rounds of one candidate's figure divided by another's of the same round. */
export function ratioOf(series: Series, one: string, other: string): number {
  const [a = [], b = []] = [series[one], series[other]];
  return median(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}

/** The medians, as they are told beside a ratio. */
export const told = (series: Series, unit: string) =>
  Object.entries(series)
    .map(([name, values]) => `${name} ${round(median(values))}${unit}`)
    .join(", ");

const round = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));

export const isMet = ({ kind, ratio, bound }: Figure) => (kind === "at least" ? ratio >= bound : ratio <= bound);

/** The table of all figures, in Markdown. */
export function table(figures: Figure[]): string {
  const rows = figures.map((figure) => {
    const { part, what, kind, bound, ratio, detail } = figure;
    return `| ${part} | ${what} | ${kind} ${bound} | ${ratio.toFixed(2)} | ${isMet(figure) ? "yes" : "**no**"} | ${detail} |`;
  });
  return ["| part | figure | wanted | measured | met | medians |", "|---|---|---|---|---|---|", ...rows].join("\n");
}
