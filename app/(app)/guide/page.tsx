import type { Metadata, Route } from "next";
import Link from "next/link";
import { PageHead } from "@/app/_ui/page-head";
import { GUIDE } from "@/lib/framework/content/guide";
import { Crosswalk } from "./_components/crosswalk";
import { openGuide } from "./_components/reading";
import { SearchForm } from "./_components/search-form";
import { Sources } from "./_components/sources";

export const metadata: Metadata = { title: "Guide" };

export default async function GuidePage() {
  const { frameworks, own } = await openGuide();
  const crossed = frameworks.find(({ crosswalk }) => crosswalk.length);
  return (
    <>
      <PageHead title="What good looks like, and what would show it">
        <SearchForm className="w-full md:w-72" />
      </PageHead>
      <div className="grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="grid gap-10">
          {GUIDE.map((group) => (
            <section key={group.title} aria-label={group.title}>
              <h2 className="mb-2 font-medium text-xl">{group.title}</h2>
              <ul className="border-line border-b">
                {group.pages.map(({ id, title, lead }) => (
                  <li key={id} className="grid gap-x-6 border-line border-t py-3 lg:grid-cols-[9rem_minmax(0,1fr)]">
                    <Link
                      href={`/guide/${id}` as Route}
                      className="font-medium font-serif text-lg hover:underline hover:decoration-accent"
                    >
                      {title}
                    </Link>
                    <p className="text-soft">{lead}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <div className="grid gap-2 text-sm text-soft">
            {own ? null : (
              <p className="print:hidden">
                <Link href="/sign-in?from=/guide" className="text-ink underline underline-offset-4">
                  Sign in
                </Link>{" "}
                to see beside each of them what you have written down.
              </p>
            )}
            <Sources frameworks={frameworks} />
          </div>
        </div>
        {crossed ? <Crosswalk framework={crossed} /> : null}
      </div>
    </>
  );
}
