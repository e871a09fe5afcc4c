import { Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import type { Brief } from "@/lib/review/queries/brief";
import { actionStanding } from "@/lib/review/rules/action";
import { Few } from "./few";

/** What both have agreed to do and have not done, the earliest due first. */
export function OpenActions({ access, brief: { actions, today } }: { access: GrantAccess; brief: Brief }) {
  const doers = { leader: access.ownerName, reviewer: access.readerName };
  return (
    <Section title={actions.length ? "Open actions" : "No action is open"} id="actions">
      <Few
        lines={actions.map((action) => ({
          key: action.id,
          text: action.text,
          note: `${doers[action.doer]}, due ${longDay(action.dueOn)}${actionStanding(action, { today, zone: access.zone })}`,
        }))}
      />
    </Section>
  );
}
