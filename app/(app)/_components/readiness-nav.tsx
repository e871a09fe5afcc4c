import Link from "next/link";
import { atDay, type ShownDay } from "./past-day";

const PARTS = [
  { href: "/matrix", label: "Matrix", onward: "Indicators" },
  { href: "/progress", label: "Over time" },
  { href: "/progress/missing", label: "Missing" },
  { href: "/progress/proof", label: "Proof" },
  { href: "/progress/promotion", label: "Promotion" },
  { href: "/progress/depth", label: "Delivery depth" },
  { href: "/progress/hints", label: "Hints" },
  { href: "/assessments", label: "Assessments" },
  { href: "/assessments/rounds", label: "By others", needsMatrix: true },
] as const;

export type ReadinessPart = (typeof PARTS)[number]["href"];

type Props = { here: ReadinessPart; day: ShownDay; framework: { matrix: unknown } };

/** The pages of readiness; going from one to another keeps the day that is shown. */
export function ReadinessNav({ here, day, framework }: Props) {
  return (
    <nav aria-label="Readiness" className="flex flex-wrap gap-x-6 pt-6 text-sm print:hidden">
      {PARTS.filter((part) => framework.matrix || !("needsMatrix" in part)).map(({ href, label, ...part }) => (
        <Link
          key={href}
          href={atDay(href, day)}
          prefetch={false}
          aria-current={href === here ? "page" : undefined}
          className={`flex min-h-11 items-center border-b-2 ${href === here ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
        >
          {"onward" in part && !framework.matrix ? part.onward : label}
        </Link>
      ))}
    </nav>
  );
}
