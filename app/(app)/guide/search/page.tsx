import type { Metadata } from "next";
import { Empty } from "@/app/_ui/page-head";
import { GUIDE_PAGES } from "@/lib/framework/rules/guide";
import { type Found, searchGuide } from "@/lib/framework/rules/search";
import { GuideFrame } from "../_components/frame";
import { ToPlace } from "../_components/parts";
import { openGuide } from "../_components/reading";

export const metadata: Metadata = { title: "Search, Guide" };

const LONGEST = 200;

export default async function GuideSearchPage({ searchParams }: PageProps<"/guide/search">) {
  const { q } = await searchParams;
  const asked = (typeof q === "string" ? q : "").trim().slice(0, LONGEST);
  const { frameworks } = await openGuide();
  const found = asked ? searchGuide(frameworks, asked) : [];
  return (
    <GuideFrame title={asked ? `“${asked}”` : "Search the Guide"} q={asked}>
      {asked ? (
        <p role="status" className="text-soft">
          {found.length === 1 ? "1 place" : `${found.length || "No"} places`} in the Guide
        </p>
      ) : null}
      {found.length ? (
        <ol className="mt-6 border-line border-b">
          {found.map((one) => (
            <Result key={one.entry.id} found={one} />
          ))}
        </ol>
      ) : (
        <div className="mt-6">
          <Empty>
            Every word of the Guide can be searched: competencies and cells, shifts, traps, roles, worksheets. Ask in
            your own words, such as “who could replace me” or “late surprises”.
          </Empty>
        </div>
      )}
    </GuideFrame>
  );
}

function Result({ found: { entry, excerpt } }: { found: Found }) {
  const page = GUIDE_PAGES.find(({ id }) => id === entry.page)?.title;
  return (
    <li className="border-line border-t py-4">
      <p className="text-sm text-soft">{[page, entry.named && entry.within, entry.kind].filter(Boolean).join(", ")}</p>
      <h2 className="font-normal text-lg">
        <ToPlace id={entry.id} className="inline-block first-letter:uppercase hover:underline hover:decoration-accent">
          {entry.title}
        </ToPlace>
      </h2>
      <p className="max-w-prose text-soft">
        {excerpt.map(({ from, text, hit }) =>
          hit ? (
            <mark
              key={from}
              className="bg-transparent text-inherit underline decoration-2 decoration-accent underline-offset-4"
            >
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </li>
  );
}
