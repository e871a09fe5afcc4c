import type { ReactNode } from "react";
import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph } from "@/lib/drawing/glyph";

/**
 * What stands around the page that somebody opened from a link sent to them. Plain links: they open one page, so what
 * fetches the next one ahead would be in the way.
 */
export function LinkFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-line border-b print:hidden">
        <div className="mx-auto flex h-14 max-w-page items-center justify-between gap-6 px-4 md:px-8">
          <div className="flex items-center gap-2 font-medium font-serif text-xl">
            <Drawing svg={drawGlyph({ state: "consistent", size: 20 })} />
            Cairn
          </div>
          <a href="/privacy" className="flex min-h-11 items-center text-sm text-soft hover:text-ink">
            Privacy
          </a>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-page px-4 pb-20 md:px-8">
        {children}
      </main>
    </>
  );
}
