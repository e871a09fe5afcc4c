import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { Prompt } from "@/lib/framework/schema";
import { feedbackIn, fitting, heardText, openText, openTexts, standingOf } from "@/lib/worksheet/rules/feedback";
import { makeMilestoneAction } from "../../actions";
import type { Filling } from "./filling";
import { GiverAsk } from "./giver-ask";

type Props = { filling: Filling; prompt: Prompt };

/** How much of it is still open, by whoever said it; nothing on other lists, and while there is no line. */
export function FeedbackCount({ filling: { worksheet }, prompt }: Props) {
  const all = worksheet.answers.flatMap((answer) =>
    answer.promptId === prompt.id ? (feedbackIn(prompt, answer) ?? []) : [],
  );
  if (!all.length) return null;
  const open = all.filter((one) => standingOf(worksheet.framework, one).isOpen);
  return <p className="mt-3 max-w-prose">{openText(open)}</p>;
}

type Line = Filling["worksheet"]["answers"][number];

/** What a line of feedback still needs, what its giver answered, and the next step; nothing on other lists. */
export function FeedbackLine({ filling, prompt, line, name }: Props & { line: Line; name: string }) {
  const { worksheet, feedback: known } = filling;
  const feedback = feedbackIn(prompt, line);
  if (!feedback || !known) return null;
  const standing = standingOf(worksheet.framework, feedback);
  const made = known.made.get(line.lineId);
  const asks = known.asks.get(line.lineId) ?? [];
  const canAsk = feedback.said !== "" && standing.isOpen && !made;
  return (
    <div className="mt-1 grid max-w-prose gap-2 border-line border-l-2 pl-4 text-sm">
      {openTexts(standing).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {standing.isOpen && !made ? <p className="text-soft empty:hidden">{heardText(standing)}</p> : null}
      {asks.map((ask) => (
        <GiverAsk
          key={ask.id}
          ask={ask}
          zone={filling.zone}
          canFill={Boolean(ask.last && Object.keys(fitting(feedback, ask.last)).length)}
        />
      ))}
      {canAsk ? (
        <Link
          href={`/worksheets/${worksheet.sheet.id}/ask?line=${line.lineId}` as Route}
          prefetch={false}
          className="inline-flex min-h-8 pointer-coarse:min-h-11 items-center justify-self-start underline decoration-line underline-offset-4 print:hidden"
        >
          Ask what they meant<span className="sr-only"> by: {name}</span>
        </Link>
      ) : null}
      {made ? <Made made={made} /> : null}
      {made || standing.isOpen ? null : <Make lineId={line.lineId} name={name} />}
    </div>
  );
}

function Make({ lineId, name }: { lineId: string; name: string }) {
  return (
    <ActionForm action={makeMilestoneAction} label={`Make it a milestone: ${name}`} className="print:hidden">
      <input type="hidden" name="lineId" value={lineId} />
      <p className="mb-2">It has all it needs: somebody can see whether you do it.</p>
      <SubmitButton look="quiet">
        Make it a milestone<span className="sr-only">: {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}

const STATES = { open: "", done: ", which is done", dropped: ", which you dropped" } as const;

function Made({ made: { id, title, status } }: { made: { id: string; title: string; status: keyof typeof STATES } }) {
  return (
    <p>
      It is a milestone{STATES[status]}:{" "}
      <Link href={`/roadmap/milestones/${id}` as Route} className="underline decoration-line underline-offset-4">
        {title}
      </Link>
    </p>
  );
}
