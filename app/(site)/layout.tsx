import Link from "next/link";
import type { ReactNode } from "react";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-line border-b print:hidden">
        <div className="mx-auto flex h-14 max-w-page items-center px-4 md:px-8">
          <Link href="/" className="font-medium font-serif text-xl">
            Cairn
          </Link>
        </div>
      </header>
      <main className="mx-auto max-w-page px-4 pb-20 md:px-8">{children}</main>
    </>
  );
}
