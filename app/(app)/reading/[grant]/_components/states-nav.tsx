import Link from "next/link";
import type { GrantAccess } from "@/lib/grant/access";
import { atDay, type ShownDay } from "../../../_components/past-day";
import { readingPath } from "./frame";

const PARTS = [
  { path: "matrix", label: "Matrix", onward: "Indicators" },
  { path: "progress", label: "Over time", onward: "Over time" },
] as const;

type Props = {
  access: GrantAccess;
  here: (typeof PARTS)[number]["path"];
  day: ShownDay;
  framework: { matrix?: unknown };
};

/** The pages on which states are read; going from one to the other keeps the day that is shown. */
export function StatesNav({ access, here, day, framework }: Props) {
  return (
    <nav aria-label="Readiness" className="flex flex-wrap gap-x-6 pt-6 text-sm print:hidden">
      {PARTS.map(({ path, label, onward }) => (
        <Link
          key={path}
          href={atDay(readingPath(access, path), day)}
          prefetch={false}
          aria-current={path === here ? "page" : undefined}
          className={`flex min-h-11 items-center border-b-2 ${path === here ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
        >
          {framework.matrix ? label : onward}
        </Link>
      ))}
    </nav>
  );
}
