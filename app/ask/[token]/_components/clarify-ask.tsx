import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { CLARIFY_QUESTIONS } from "@/lib/ask/content";
import { type ClarifyQuestion, getClarifyQuestion } from "@/lib/ask/queries/clarify";
import { now } from "@/lib/clock";
import { clarifyAction, withdrawClarificationAction } from "../actions";
import { Ended } from "./ended";
import { KeptAnswer, OnlyThey, type Opened, SmallPrint, takenBackText, uncheckedText } from "./parts";

type Props = { token: string; question: ClarifyQuestion };

/** What somebody meant by feedback that they gave. */
export async function ClarifyAsk({ token, access, isOwner }: Opened) {
  const question = await getClarifyQuestion(access, { at: now() });
  const { leader, words, standing } = question;
  const answered = standing ? <Standing token={token} question={question} /> : null;
  if (!words)
    return (
      <Ended token={token} frame={question}>
        {answered}
      </Ended>
    );
  return (
    <>
      <PageHead title="What did you mean?" eyebrow={`${leader} asks you`} />
      <div className="grid max-w-prose gap-8">
        <div className="border-line border-l-2 pl-4">
          <p className="text-sm text-soft">{leader} wrote down what you said:</p>
          <p className="mt-1 whitespace-pre-line font-serif text-xl leading-snug">{words.said}</p>
        </div>
        {answered}
        {isOwner ? <OnlyThey /> : <Answer token={token} question={question} />}
        <SmallPrint token={token} frame={question} handedOn={uncheckedText(leader)}>
          {leader} reads your answer beside these words, and whoever {leader} shows them to. It is kept for as long as{" "}
          {leader} keeps the words,{" "}
          {takenBackText({ expiresAt: question.expiresAt, isAnswered: question.standing !== null })}
        </SmallPrint>
      </div>
    </>
  );
}

/** The answer as it stands, and the way to take it back. */
function Standing({ token, question: { standing, words, leader } }: Props) {
  if (!standing) return null;
  const isOfOthers = words !== null && !standing.isOfWording;
  return (
    <KeptAnswer
      token={token}
      title={isOfOthers ? "Your answer is about earlier words" : "Your answer is kept"}
      takeBack={withdrawClarificationAction}
    >
      {CLARIFY_QUESTIONS.filter(({ name }) => standing[name]).map(({ name, head }) => (
        <p key={name} className="mt-1 whitespace-pre-line">
          <span className="text-soft">{head}: </span>
          {standing[name]}
        </p>
      ))}
      {isOfOthers ? (
        <p className="mt-1">
          {leader} has changed what is written above since. Send it again if it still says what you mean.
        </p>
      ) : null}
    </KeptAnswer>
  );
}

/** The three questions, folded away once they stand answered for the words as they are. */
function Answer(props: Props) {
  if (!props.question.standing?.isOfWording) return <AnswerForm {...props} />;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-soft">Change my answer</summary>
      <AnswerForm {...props} />
    </details>
  );
}

function AnswerForm({ token, question: { words, standing, leader } }: Props) {
  return (
    <ActionForm action={clarifyAction} className="grid gap-6">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wordingHash" value={words?.wordingHash} />
      <input type="hidden" name="answeredAt" value={standing?.answeredAt.toISOString() ?? ""} />
      <p className="text-soft">One of the three is enough. An example helps {leader} more than a rule.</p>
      {CLARIFY_QUESTIONS.map(({ name, asked }) => (
        <TextArea
          key={name}
          name={name}
          label={asked(leader)}
          rows={2}
          maxLength={500}
          defaultValue={standing?.[name]}
        />
      ))}
      <SubmitButton className="justify-self-start">Send the answer</SubmitButton>
    </ActionForm>
  );
}
