import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { Taken } from "@/lib/grant/queries/taken";
import { leaveGrantAction } from "../actions";

/** Whose records the person reads, each with the way into it and out of it; nothing where there is none. */
export function TakenList({ taken }: { taken: Taken[] }) {
  if (!taken.length) return null;
  return (
    <Section id="taken" title="Whose record you read">
      <ul className="max-w-4xl border-line border-b">
        {taken.map((grant) => (
          <li key={grant.id} className="flex flex-wrap items-start gap-x-6 gap-y-1 border-line border-t py-3">
            <div className="min-w-0 flex-1 basis-60">
              <Whose grant={grant} />
              <p className="mt-0.5 break-words text-sm text-soft">
                As {ROLE_NAMES[grant.role].toLowerCase()}: {grant.purpose}
              </p>
              <p className="text-sm text-soft">{waitText(grant)}</p>
            </div>
            <ActionForm action={leaveGrantAction} className="flex-none">
              <input type="hidden" name="grantId" value={grant.id} />
              <SubmitButton look="plain">
                {grant.course === "claimed" ? "Stop waiting" : "Stop reading"}
                <span className="sr-only"> the record of {grant.leader}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Whose({ grant }: { grant: Taken }) {
  if (grant.course !== "open") return <p className="font-serif text-lg leading-snug">{grant.leader}</p>;
  return (
    <Link
      href={`/reading/${grant.id}` as Route}
      className="font-serif text-lg leading-snug hover:underline hover:decoration-accent"
    >
      {grant.leader}
    </Link>
  );
}

function waitText({ course, leader, fromOn, untilOn }: Taken): string {
  if (course === "claimed") return `Waiting for ${leader} to let you in.`;
  if (course === "ahead") return `Opens on ${longDay(fromOn)}.`;
  return untilOn ? `Open until ${longDay(untilOn)}.` : "Open until one of you ends it.";
}
