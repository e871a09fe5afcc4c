import Link from "next/link";
import { longDay } from "@/lib/date";

type Phase = { name: string; lastOn: string | null; closed: number; all: number; here: boolean };

/** The phases with plain counts of their milestones. */
export function Progress({ phases }: { phases: Phase[] }) {
  return (
    <ol>
      {phases.map(({ name, lastOn, closed, all, here }) => (
        <li key={name} className={`border-line border-t py-3 ${here ? "" : "text-soft"}`}>
          <Link
            href="/roadmap"
            className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
          >
            {name}
          </Link>
          {here ? <span className="ml-2 text-accent text-sm">now</span> : null}
          <span className="block text-sm">
            {closed} of {all} milestones closed{lastOn ? `, until ${longDay(lastOn)}` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
