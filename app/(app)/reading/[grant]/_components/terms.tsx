import { fullDay, longDay } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import { opensText } from "@/lib/grant/rules/telling";

/** What the grant is for, what it opens, and how long. */
export function Terms({ access }: { access: GrantAccess }) {
  const { purpose, untilOn, role, mayComment } = access;
  const opened = { resources: [...access.resources], worksheetIds: [...access.worksheetIds] };
  return (
    <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-line border-y py-4">
      <dt className="text-soft">Purpose</dt>
      <dd>{purpose}</dd>
      <dt className="text-soft">Opens</dt>
      <dd>{opensText({ ...opened, role, mayComment })}</dd>
      <dt className="text-soft">Until</dt>
      <dd title={untilOn ? fullDay(untilOn) : undefined}>{untilOn ? longDay(untilOn) : "no end is set"}</dd>
    </dl>
  );
}
