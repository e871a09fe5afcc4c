import Link from "next/link";
import type { ReactNode } from "react";

/** Where one is, above the title of a screen of rounds. */
export function Crumbs({ children }: { children: ReactNode }) {
  return (
    <>
      <Link href="/assessments/rounds" className="underline decoration-line underline-offset-4">
        As others place you
      </Link>
      , {children}
    </>
  );
}
