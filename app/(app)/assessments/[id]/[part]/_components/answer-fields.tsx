import { randomUUID } from "node:crypto";
import { Autosave } from "@/app/_ui/autosave";
import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import type { Part } from "@/lib/assessment/rules/parts";
import { MOST_NOTE } from "@/lib/assessment/schema";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import { answerAction } from "../../../actions";
import { Naming } from "./naming";

type Props = {
  assessmentId: string;
  part: Part;
  answer: { choice: number | null; note: string; turnId: string };
  /** What the answer names already, withdrawn items among it, and what it could name. */
  named: CitedItem[];
  others: CitedItem[];
  search: string;
};

/** One question or one row: what to choose from, what shows it, and a word of one's own. It is kept while it is filled in. */
export function AnswerFields({ assessmentId, part, answer, named, others, search }: Props) {
  const isRow = part.kind === "row";
  return (
    <ActionForm action={answerAction} label={isRow ? part.name : part.text} className="grid gap-8">
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="partId" value={part.id} />
      <input type="hidden" name="seen" value={answer.turnId} />
      <input type="hidden" name="own" value={randomUUID()} />
      <Radios
        name="choice"
        legend={isRow ? "Which of these do others meet in you most of the time?" : legendOf(part.isForced)}
        groups={[{ choices: choicesOf(part) }]}
        chosen={answer.choice === null ? undefined : String(answer.choice)}
      />
      {isRow ? (
        <p className="text-sm text-soft">
          What you have claimed on this row, and what of it was confirmed, is set beside your answer when you finish;
          not before, so that it does not lead your hand.
        </p>
      ) : (
        <Naming named={named} others={others} search={search} />
      )}
      <TextArea
        label="In your own words, if you like"
        name="note"
        rows={2}
        maxLength={MOST_NOTE}
        defaultValue={answer.note}
      />
      <div>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="step" value="next">
            Save and go on
          </SubmitButton>
          <SubmitButton look="quiet" name="step" value="leave">
            Save and see all
          </SubmitButton>
        </div>
        <div className="mt-3">
          <Autosave action={answerAction} />
        </div>
      </div>
    </ActionForm>
  );
}

const legendOf = (isForced: boolean) => (isForced ? "One or the other; nothing stands between" : "As things are today");

function choicesOf(part: Part) {
  if (part.kind === "question") return part.sides.map((label, at) => ({ value: String(at), label }));
  return [
    { value: "0", label: "None of these yet" },
    ...part.levels.map(({ name, text }, at) => ({ value: String(at + 1), label: `Level ${at + 1}, ${name}: ${text}` })),
  ];
}
