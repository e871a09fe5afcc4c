import Link from "next/link";

const PLACES = [{ href: "/home", label: "Today" }] as const;

export function Masthead({ name }: { name: string }) {
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex h-14 max-w-page items-center gap-7 px-4 md:px-8">
        <Link href="/home" className="font-medium font-serif text-xl">
          Cairn
        </Link>
        <nav aria-label="Main" className="flex gap-6 text-soft">
          {PLACES.map((place) => (
            <Link key={place.href} href={place.href}>
              {place.label}
            </Link>
          ))}
        </nav>
        <span className="ml-auto text-soft">{name}</span>
      </div>
    </header>
  );
}
