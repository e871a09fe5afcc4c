import { DecisionFields } from "@/app/_components/decision-fields";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { Radios } from "@/app/_ui/radios";
import { getRunQuestion, type RunQuestion } from "@/lib/ask/queries/run";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { CADENCE_NAMES } from "@/lib/mechanism/content";
import { notedText } from "@/lib/mechanism/rules/telling";
import { noteRunAction, takeNoteBackAction } from "../actions";
import { Ended } from "./ended";
import { OnlyThey, type Opened, SmallPrint } from "./parts";

type Props = { token: string; question: RunQuestion };

/** When something ran that somebody looks after. */
export async function RunAsk({ token, access, isOwner }: Opened) {
  const question = await getRunQuestion(access, { at: now() });
  const { leader, mechanism } = question;
  const noted = question.noted.length ? <Noted token={token} question={question} /> : null;
  if (!mechanism)
    return (
      <Ended token={token} frame={question}>
        {noted}
      </Ended>
    );
  return (
    <>
      <PageHead title="When did it run?" eyebrow={`${leader} asks you`} />
      <div className="grid max-w-prose gap-8">
        <div className="border-line border-l-2 pl-4">
          <p className="text-sm text-soft">{leader} says that you look after:</p>
          <p className="mt-1 font-serif text-xl leading-snug">{mechanism.name}</p>
          <p className="mt-1 text-sm text-soft">It is meant to run {CADENCE_NAMES[mechanism.cadence]}.</p>
        </div>
        {isOwner ? <OnlyThey /> : <NoteForm token={token} question={question} />}
        {noted}
        <SmallPrint
          token={token}
          frame={question}
          handedOn={`This link was handed on by ${leader}, so it is marked that nobody has checked who notes through it.`}
        >
          {leader} reads what you note, and whoever {leader} shows their record to. It is kept for as long as {leader}{" "}
          keeps this, or until you take it back. Until {longDay(question.expiresAt.toISOString().slice(0, 10))} this
          link takes as many runs as there are; after that it still takes them back.
        </SmallPrint>
      </div>
    </>
  );
}

function NoteForm({ token, question: { leader, today } }: Props) {
  const choices = [
    { value: "without", label: `No, it ran without ${leader}` },
    { value: "with", label: `Yes, ${leader} was there` },
  ];
  return (
    <ActionForm action={noteRunAction} className="grid gap-6">
      <input type="hidden" name="token" value={token} />
      <Field name="ranOn" label="It ran on" type="date" max={today} defaultValue={today} className="max-w-48" />
      <Radios name="leader" legend={`Was ${leader} there?`} groups={[{ choices }]} />
      <DecisionFields hint="You may leave this and the next field empty." className="max-w-48" />
      <SubmitButton className="justify-self-start">Note this run</SubmitButton>
    </ActionForm>
  );
}

/** What was noted through this link, each with the way to take it back. */
function Noted({ token, question: { noted, leader } }: Props) {
  return (
    <section aria-labelledby="noted">
      <h2 id="noted" className="font-medium text-xl">
        Noted by you
      </h2>
      <ul className="mt-2 border-line border-b">
        {noted.map((run) => (
          <li key={run.ranOn} className="flex items-baseline gap-4 border-line border-t py-2">
            <p className="grow">
              {longDay(run.ranOn)}
              <span className="block text-sm text-soft">{notedText(run, leader)}</span>
            </p>
            <ActionForm action={takeNoteBackAction} className="flex-none">
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="ranOn" value={run.ranOn} />
              <SubmitButton look="plain">
                Take it back<span className="sr-only">: the run of {longDay(run.ranOn)}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
