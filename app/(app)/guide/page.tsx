import type { Metadata, Route } from "next";
import Link from "next/link";
import { PageHead } from "@/app/_ui/page-head";
import { GUIDE } from "@/lib/framework/content/guide";
import { SearchForm } from "./_components/search-form";

export const metadata: Metadata = { title: "Guide" };

export default function GuidePage() {
  return (
    <>
      <PageHead title="What good looks like, and what would show it">
        <SearchForm className="w-full md:w-72" />
      </PageHead>
      <div className="mt-4 grid gap-x-12 gap-y-12 md:grid-cols-3">
        {GUIDE.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className="mb-3 font-medium text-xl">{group.title}</h2>
            <ul>
              {group.pages.map(({ id, title, lead }) => (
                <li key={id} className="border-line border-t py-4">
                  <Link href={`/guide/${id}` as Route} className="font-medium hover:underline hover:decoration-accent">
                    {title}
                  </Link>
                  <p className="mt-1 text-soft">{lead}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
