import Link from "next/link";
import type { ReactNode } from "react";
import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph } from "@/lib/drawing/glyph";

/** What stands around pages that need nobody signed in. */
export function SiteFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only">
        Skip to the page
      </a>
      <header className="border-line border-b print:hidden">
        <div className="mx-auto flex h-14 max-w-page items-center justify-between gap-6 px-4 md:px-8">
          <Link href="/" className="flex min-h-11 items-center gap-2 font-medium font-serif text-xl">
            <Drawing svg={drawGlyph({ state: "consistent", size: 20 })} />
            Cairn
          </Link>
          <nav aria-label="Site" className="flex gap-6 text-sm text-soft">
            <Link href="/guide" className="flex min-h-11 items-center hover:text-ink">
              Guide
            </Link>
            <Link href="/privacy" className="flex min-h-11 items-center hover:text-ink">
              Privacy
            </Link>
          </nav>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-page px-4 pb-20 md:px-8">
        {children}
      </main>
    </>
  );
}
