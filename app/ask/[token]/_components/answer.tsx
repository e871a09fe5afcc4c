import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import { ANSWER_LABELS, REPEATS_LABELS, RUNS_LABELS } from "@/lib/ask/content";
import type { Question } from "@/lib/ask/queries/question";
import type { Subject } from "@/lib/ask/queries/subject";
import { asksWhetherItRuns } from "@/lib/ask/rules/state";
import { ANSWERS_TO, REPEATS, RUNS } from "@/lib/ask/schema";
import { answerAction } from "../actions";

type Props = { token: string; question: Question; subject: Subject };

/** The question as a form, folded away once it stands answered as the entry reads now. */
export function Answer(props: Props) {
  const { standing } = props.question;
  if (!standing?.isOfWording) return <AnswerForm {...props} />;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-soft">Change my answer</summary>
      <AnswerForm {...props} />
    </details>
  );
}

function AnswerForm({ token, question: { kind, standing, leader }, subject }: Props) {
  const choices = ANSWERS_TO[kind].map((value) => ({ value, label: ANSWER_LABELS[kind][value] ?? value }));
  const labelled = <T extends string>(values: readonly T[], labels: Record<T, string>) => [
    { choices: values.map((value) => ({ value, label: labels[value] })) },
  ];
  return (
    <ActionForm action={answerAction} className="grid gap-6">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wordingAt" value={subject.saidSince.toISOString()} />
      <input type="hidden" name="answeredAt" value={standing?.answeredAt.toISOString() ?? ""} />
      <Radios name="answer" legend="Your answer" groups={[{ choices }]} chosen={standing?.answer} />
      {kind === "attest" ? (
        <Radios
          name="repeats"
          legend="If you saw it: once, or more than once? You may leave this open."
          groups={labelled(REPEATS, REPEATS_LABELS)}
          chosen={standing?.repeats ?? undefined}
        />
      ) : null}
      {asksWhetherItRuns(subject) ? (
        <Radios
          name="runs"
          legend={`Does it run without ${leader}? You may leave this open.`}
          groups={labelled(RUNS, RUNS_LABELS)}
          chosen={standing?.runs ?? undefined}
        />
      ) : null}
      <TextArea
        name="words"
        label="In a sentence, what you saw"
        rows={2}
        maxLength={500}
        defaultValue={standing?.words}
        hint="You may leave this empty."
      />
      <SubmitButton className="justify-self-start">Send the answer</SubmitButton>
    </ActionForm>
  );
}
