import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { type Day, longDay } from "@/lib/date";
import { drawPlan } from "@/lib/drawing/plan";
import type { ListedMilestone } from "@/lib/roadmap/queries/milestone";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import type { Asked, ChangeKind } from "@/lib/roadmap/rules/asking";
import { movesOf } from "@/lib/roadmap/rules/milestone";
import type { Plan } from "@/lib/roadmap/rules/plan";
import {
  addAwayAction,
  extendPhaseAction,
  moveStartAction,
  removeAwayAction,
  takeBackExtensionAction,
} from "../actions";
import { Boundaries } from "./boundaries";
import { Turn } from "./turn";

const STEPS: Record<
  ChangeKind,
  {
    action: typeof moveStartAction;
    button: string;
    keep: Record<string, string>;
    reason: "reason" | "note";
    why: string;
  }
> = {
  start: {
    action: moveStartAction,
    button: "Move the start",
    keep: { startOn: "startOn" },
    reason: "reason",
    why: "Why it moves",
  },
  extend: {
    action: extendPhaseAction,
    button: "Extend the phase",
    keep: { phase: "phase", weeks: "weeks" },
    reason: "reason",
    why: "Why it takes longer",
  },
  away: {
    action: addAwayAction,
    button: "Add the time away",
    keep: { fromOn: "fromOn", toOn: "toOn", pausesPlan: "pausesPlan" },
    reason: "note",
    why: "What for (optional)",
  },
  "extension-back": {
    action: takeBackExtensionAction,
    button: "Take the extension back",
    keep: { extensionId: "shift" },
    reason: "reason",
    why: "Why it is not needed",
  },
  "away-back": {
    action: removeAwayAction,
    button: "Remove the time away",
    keep: { awayId: "shift" },
    reason: "reason",
    why: "Why (optional)",
  },
};

type Props = {
  roadmap: Roadmap;
  asked: Asked;
  milestones: ListedMilestone[];
  names: string[];
  first: Plan;
  today: Day;
};

/** The second step of a change: the dates as they would be, and the reason that is kept with them. */
export function Preview({ roadmap, asked, milestones, names, first, today }: Props) {
  const { tried, answer } = asked;
  // A form shows its own answer; taking something back is a link, so what is wrong with it is said here.
  if (!tried) return asked.kind.endsWith("-back") ? <p role="status">{answer.message}</p> : null;
  const { action, button, keep, reason, why } = STEPS[asked.kind];
  const rowOf = (label: string, plan: Plan) => {
    return { label, startsOn: plan.startOn, boundaries: plan.phases.map(({ boundaryOn }) => boundaryOn) };
  };
  const rows = [rowOf("Now", tried.before), rowOf("Then", tried.after)];
  const moves = movesOf({ milestones, ...tried });
  const optional = asked.kind === "away" || asked.kind === "away-back";
  return (
    <section aria-labelledby="preview" className="mt-6 max-w-prose border-accent border-l-2 pl-4">
      <h3 id="preview" className="mb-2 font-medium text-lg">
        {button}?
      </h3>
      {names.length ? (
        <>
          <Drawing svg={drawPlan({ title: button, rows, today })} className="mb-3" />
          <Boundaries
            caption="Boundaries with this change"
            columns={[
              { name: "Planned", plan: first },
              { name: "Now", plan: tried.before },
              { name: "Then", plan: tried.after },
            ]}
            names={names}
          />
          <Moves moves={moves} />
        </>
      ) : null}
      <ActionForm action={action} className="mt-4 grid gap-4" label={button}>
        <Turn roadmap={roadmap} />
        {Object.entries(keep).map(([name, from]) => {
          const value = asked.values[from];
          return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
        })}
        <TextArea name={reason} label={why} rows={2} required={!optional} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{button}</SubmitButton>
          <Link
            href={`/roadmap/plan?roadmap=${roadmap.id}`}
            className="flex min-h-11 items-center text-sm underline decoration-line underline-offset-4"
          >
            Leave the plan as it is
          </Link>
        </div>
      </ActionForm>
    </section>
  );
}

function Moves({ moves }: { moves: ReturnType<typeof movesOf<ListedMilestone>> }) {
  if (moves.length === 0) return <p className="mt-3 text-sm text-soft">No open milestone moves.</p>;
  return (
    <details className="mt-3 text-sm">
      <summary className="min-h-6 cursor-pointer text-soft">
        {moves.length === 1 ? "1 open milestone moves" : `${moves.length} open milestones move`} along
      </summary>
      <ul className="mt-2">
        {moves.map(({ milestone, dueOn, toOn }) => (
          <li key={milestone.id} className="border-line border-t py-2">
            {milestone.title}
            <span className="block text-soft">
              from {longDay(dueOn)} to {longDay(toOn)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
