import type { Framework } from "@/lib/framework/schema";

/** Where the ideas come from; the wording is ours. */
export function Sources({ frameworks }: { frameworks: Framework[] }) {
  const sources = frameworks.flatMap((one) => one.sources).filter(({ document }) => document !== "ours");
  const titles = [...new Set(sources.map(({ title }) => title))];
  return (
    <p>
      The ideas come from the articles {titles.map((title) => `“${title}”`).join(", ")}; the words are ours. What we
      added ourselves is marked.
    </p>
  );
}
