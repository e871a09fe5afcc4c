import { longDay } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";

type Props = { access: GrantAccess; items: number };

/** What states and counts are read from. It reads the same whether or not anything was left out. */
export function ReadFrom({ access, items }: Props) {
  return (
    <Addressed access={access}>
      Read from what this opens: {items === 1 ? "one piece" : `${items} pieces`} of evidence since{" "}
      {longDay(access.fromOn)}.
    </Addressed>
  );
}

/** A sentence on what a page is made from, and whom its words mean: they were written to the leader. */
export function Addressed({ access, children }: { access: GrantAccess; children?: React.ReactNode }) {
  return (
    <p className="max-w-prose border-line border-l-2 py-1 pl-3 text-sm text-soft">
      {children} “You” is {access.ownerName}.
    </p>
  );
}
