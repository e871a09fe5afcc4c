import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import type { OwnAction } from "@/lib/review/queries/own-actions";
import { actionStanding } from "@/lib/review/rules/action";

type Props = { actions: readonly OwnAction[]; today: Day; zone: string };

/** What was agreed with anybody and is open, each a link to where it was. */
export function OpenActions({ actions, today, zone }: Props) {
  if (!actions.length) return null;
  return (
    <Section title="Open actions" id="open-actions">
      <ul className="border-line border-b">
        {actions.map((action) => (
          <li key={action.id} className="border-line border-t py-2">
            <Link
              href={placeOf(action)}
              prefetch={false}
              className="break-words hover:underline hover:decoration-accent"
            >
              {action.text}
            </Link>
            <p className="text-sm text-soft">
              {action.doer === "leader" ? `You, agreed with ${action.withName}` : action.withName}, due{" "}
              {longDay(action.dueOn)}
              {actionStanding(action, { today, zone })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const placeOf = ({ grantId, meetingId, checkInId }: OwnAction) =>
  (meetingId ? `/meetings/${grantId}/${meetingId}` : `/check-ins/${grantId}/${checkInId}`) as Route;
