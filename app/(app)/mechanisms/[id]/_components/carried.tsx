import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import type { Cause } from "@/lib/mechanism/rules/debt";
import { carriesText, causeText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { unlinkItemsAction } from "../../actions";

/** The causes that it is to keep from coming back. */
export function Carried({ mechanism, causes }: { mechanism: SeenMechanism; causes: Cause[] }) {
  const own = causes.filter(({ rescues }) => rescues.some(({ evidenceId }) => mechanism.prevents.includes(evidenceId)));
  if (!own.length) return null;
  return (
    <Section id="carries" title="What it keeps from coming back">
      <p className="mb-3 text-soft">{carriesText(mechanism)}</p>
      <ul className="border-line border-b">
        {own.map((cause) => (
          <li key={cause.id} className="flex items-baseline gap-4 border-line border-t py-2.5">
            <p className="grow">
              {causeText(cause)}
              <span className="block text-sm text-soft">
                {cause.rescues.map(({ evidenceId, happenedOn }, at) => (
                  <span key={evidenceId}>
                    {at ? ", " : ""}
                    <Link
                      href={`/evidence/${evidenceId}` as Route}
                      className="underline decoration-line underline-offset-4"
                    >
                      {longDay(happenedOn)}
                    </Link>
                  </span>
                ))}
              </span>
            </p>
            <ActionForm action={unlinkItemsAction} label={`Unlink: ${causeText(cause)}`} className="print:hidden">
              <input type="hidden" name="id" value={mechanism.id} />
              {cause.rescues
                .filter(({ evidenceId }) => mechanism.prevents.includes(evidenceId))
                .map(({ evidenceId }) => (
                  <input key={evidenceId} type="hidden" name="evidenceIds[]" value={evidenceId} />
                ))}
              <SubmitButton look="plain">Unlink</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
