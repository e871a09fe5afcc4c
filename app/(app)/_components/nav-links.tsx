"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { PLACES } from "./places";

/** Along the top; on a phone along the bottom, under the thumb. */
const BAR =
  "fixed inset-x-0 bottom-0 z-10 flex justify-between gap-x-1.5 border-line border-t bg-paper px-2 text-xs sm:text-sm md:static md:h-full md:gap-6 md:border-t-0 md:bg-transparent md:px-0";
const LINK =
  "flex min-h-12 flex-auto items-center justify-center border-t-2 text-center md:min-h-0 md:flex-none md:border-t-0 md:border-b-2 md:pt-0.5";

/** The main places, the present one marked. */
export function NavLinks() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={BAR}>
      {PLACES.filter((place) => place.inNav).map((place) => {
        const here = [place.href, ...(place.also ?? [])].some((part) => path === part || path.startsWith(`${part}/`));
        return (
          <Link
            key={place.href}
            href={place.href}
            aria-current={here ? "page" : undefined}
            className={`${LINK} ${here ? "border-accent text-ink" : "border-transparent text-soft hover:text-ink"}`}
          >
            {place.label}
          </Link>
        );
      })}
    </nav>
  );
}
