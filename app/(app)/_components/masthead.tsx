import { Inbox, PenLine, Rows3, Users } from "lucide-react";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph } from "@/lib/drawing/glyph";
import { NavLinks } from "./nav-links";

/** Brand, places, inbox and account; on a phone the places stand at the bottom, under the thumb. */
export function Masthead({ name, unread, hasClients }: { name: string; unread: number; hasClients: boolean }) {
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex h-14 max-w-page items-center gap-7 px-4 md:px-8">
        <Link href="/home" className="flex min-h-11 items-center gap-2 font-medium font-serif text-xl">
          <Drawing svg={drawGlyph({ state: "consistent", size: 20 })} />
          Cairn
        </Link>
        <NavLinks />
        <div className="ml-auto flex items-center gap-4 text-sm text-soft">
          <a href="/home" data-opens="capture" className="flex min-h-11 items-center gap-1.5 hover:text-ink">
            <PenLine aria-hidden size={18} strokeWidth={1.6} />
            <span className="sr-only sm:not-sr-only">Write</span>
          </a>
          {hasClients ? (
            <Link href="/practice" className="flex min-h-11 items-center gap-1.5 hover:text-ink">
              <Rows3 aria-hidden size={18} strokeWidth={1.6} />
              <span className="sr-only lg:not-sr-only">Practice</span>
            </Link>
          ) : null}
          <Link href="/people" className="flex min-h-11 items-center gap-1.5 hover:text-ink">
            <Users aria-hidden size={18} strokeWidth={1.6} />
            <span className="sr-only sm:not-sr-only">People</span>
          </Link>
          <Link href="/inbox" className="flex min-h-11 items-center gap-1.5 hover:text-ink">
            <Inbox aria-hidden size={18} strokeWidth={1.6} />
            <span className="sr-only">Inbox</span>
            {unread ? (
              <span className="text-accent">
                {unread}
                <span className="sr-only"> unread</span>
              </span>
            ) : null}
          </Link>
          <Link href="/settings" className="flex min-h-11 items-center hover:text-ink">
            <span className="sr-only">Settings, signed in as </span>
            {name}
          </Link>
        </div>
      </div>
    </header>
  );
}
