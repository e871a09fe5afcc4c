import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/app/_ui/page-head";
import { GUIDE } from "@/lib/framework/content/guide";
import { GUIDE_PAGES, type GuidePage } from "@/lib/framework/rules/guide";
import { SearchForm } from "./search-form";

type Framed = { title: string; lead?: string; here?: GuidePage["id"]; q?: string; children: ReactNode };

/** Around every page of the Guide but the first: its pages in the margin, the search above, the neighbours below. */
export function GuideFrame({ title, lead, here, q, children }: Framed) {
  return (
    <div className="md:grid md:grid-cols-[9rem_minmax(0,1fr)] md:gap-x-14">
      <Margin here={here} />
      <div>
        <PageHead title={title} eyebrow={<Link href="/guide">Guide</Link>}>
          <SearchForm q={q} className="w-full md:w-72" />
        </PageHead>
        {lead ? <p className="max-w-prose text-lg text-soft">{lead}</p> : null}
        {children}
        {here ? <Neighbours here={here} /> : null}
      </div>
    </div>
  );
}

function Margin({ here }: { here?: GuidePage["id"] }) {
  return (
    <nav aria-label="Guide" className="hidden pt-12 text-sm md:block print:hidden">
      <div className="sticky top-6 grid gap-6">
        {GUIDE.map((group) => (
          <ul key={group.title} className="border-line border-t pt-2">
            {group.pages.map(({ id, title }) => (
              <li key={id}>
                <Link
                  href={`/guide/${id}` as Route}
                  aria-current={id === here ? "page" : undefined}
                  className={`block border-l-2 py-1 pl-3 ${id === here ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}

const next = "flex min-h-11 items-center gap-2 text-soft hover:text-ink";

function Neighbours({ here }: { here: GuidePage["id"] }) {
  const at = GUIDE_PAGES.findIndex(({ id }) => id === here);
  const [before, after] = [GUIDE_PAGES[at - 1], GUIDE_PAGES[at + 1]];
  return (
    <nav
      aria-label="Pages before and after"
      className="mt-16 flex justify-between gap-4 border-line border-t pt-2 print:hidden"
    >
      {before ? (
        <Link href={`/guide/${before.id}` as Route} className={next}>
          <ArrowLeft aria-hidden size={16} />
          {before.title}
        </Link>
      ) : null}
      {after ? (
        <Link href={`/guide/${after.id}` as Route} className={`ml-auto ${next}`}>
          {after.title}
          <ArrowRight aria-hidden size={16} />
        </Link>
      ) : null}
    </nav>
  );
}
