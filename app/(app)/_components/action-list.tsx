import type { Route } from "next";
import Link from "next/link";
import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { type Day, fullDay, longDay } from "@/lib/date";
import type { AgreedAction } from "@/lib/review/queries/action";
import { actionStanding, isOpenAction } from "@/lib/review/rules/action";
import { capital } from "@/lib/text";
import { dropActionAction, finishActionAction, makeActionMilestoneAction } from "../meetings/actions";

export type Made = { id: string; title: string };
type Shared = {
  grantId: string;
  /** What each side is called: "you" for whoever looks. */
  doers: { leader: string; reviewer: string };
  today: Day;
  zone: string;
  /** For the leader the milestones that were made of actions, by the action; null for the other. */
  made: ReadonlyMap<string, Made> | null;
};

/** What was agreed: who does it, by when, and for what is open the ways in which it ends. */
export function ActionList({ actions, ...shared }: Shared & { actions: readonly AgreedAction[] }) {
  if (!actions.length) return null;
  return (
    <ul className="border-line border-b">
      {actions.map((action) => (
        <li key={action.id} className="border-line border-t py-3">
          <p className="break-words">{action.text}</p>
          <p className="text-sm text-soft">
            {capital(shared.doers[action.doer])}, due{" "}
            <time dateTime={action.dueOn} title={fullDay(action.dueOn)}>
              {longDay(action.dueOn)}
            </time>
            {actionStanding(action, shared)}
          </p>
          {isOpenAction(action) ? <Ending action={action} {...shared} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Ending({ action, grantId, made }: Shared & { action: AgreedAction }) {
  const milestone = made?.get(action.id);
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-1 print:hidden">
      <ActionForm action={finishActionAction} label={`Done: ${action.text}`}>
        <Turn action={action} grantId={grantId} />
        <SubmitButton look="quiet">
          Done<span className="sr-only">: {action.text}</span>
        </SubmitButton>
      </ActionForm>
      {made && action.doer === "leader" && !milestone ? (
        <ActionForm action={makeActionMilestoneAction} label={`Make it a milestone: ${action.text}`}>
          <input type="hidden" name="id" value={action.id} />
          <SubmitButton look="plain">
            Make it a milestone<span className="sr-only">: {action.text}</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
      {milestone ? (
        <p className="flex min-h-11 items-center text-sm">
          <Link
            href={`/roadmap/milestones/${milestone.id}` as Route}
            prefetch={false}
            className="underline decoration-line underline-offset-4"
          >
            It is a milestone<span className="sr-only">: {milestone.title}</span>
          </Link>
        </p>
      ) : null}
      <ActionForm action={dropActionAction} label={`Drop: ${action.text}`} className="min-w-56 grow">
        <Turn action={action} grantId={grantId} />
        <Fold title="Drop it" fields={["reason"]} isQuiet>
          <Field name="reason" label="Why it is dropped" maxLength={200} required />
          <SubmitButton look="quiet" className="justify-self-start">
            Drop it<span className="sr-only">: {action.text}</span>
          </SubmitButton>
        </Fold>
      </ActionForm>
    </div>
  );
}

function Turn({ action, grantId }: { action: AgreedAction; grantId: string }) {
  return (
    <>
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="id" value={action.id} />
      <input type="hidden" name="version" value={action.version} />
    </>
  );
}
