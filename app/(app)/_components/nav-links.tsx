"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { PLACES } from "./places";

/** The main places, the present one marked. */
export function NavLinks({ className, linkClass }: { className: string; linkClass: string }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={className}>
      {PLACES.filter((place) => place.inNav).map((place) => {
        const here = [place.href, ...(place.also ?? [])].some((part) => path === part || path.startsWith(`${part}/`));
        return (
          <Link
            key={place.href}
            href={place.href}
            aria-current={here ? "page" : undefined}
            className={`${linkClass} ${here ? "border-accent text-ink" : "border-transparent text-soft hover:text-ink"}`}
          >
            {place.label}
          </Link>
        );
      })}
    </nav>
  );
}
