import { PageHead } from "@/app/_ui/page-head";
import { KIND_TEXTS } from "@/lib/ask/content";
import { getQuestion } from "@/lib/ask/queries/question";
import { now } from "@/lib/clock";
import { Answer } from "./answer";
import { Ended } from "./ended";
import { Others } from "./others";
import { OnlyThey, type Opened, SmallPrint, takenBackText, uncheckedText } from "./parts";
import { StandingAnswer } from "./standing-answer";
import { SubjectText } from "./subject-text";

/** Whether somebody saw an item, or whether it still holds. */
export async function ItemAsk({ token, access, isOwner }: Opened) {
  const question = await getQuestion(access, { at: now() });
  const { leader, subject, standing, kind } = question;
  const answered = standing ? <StandingAnswer token={token} kind={kind} standing={standing} leader={leader} /> : null;
  if (!subject)
    return (
      <Ended token={token} frame={question}>
        {answered}
      </Ended>
    );
  return (
    <>
      <PageHead title={KIND_TEXTS[kind].question} eyebrow={`${leader} asks you`} />
      <div className="grid max-w-prose gap-8">
        <SubjectText question={question} subject={subject} />
        {answered}
        {isOwner ? <OnlyThey /> : <Answer token={token} question={question} subject={subject} />}
        <SmallPrint token={token} frame={question} handedOn={uncheckedText(leader)}>
          {leader} reads your answer, and whoever {leader} shows their record to. It is kept with the entry for as long
          as {leader} keeps that, {takenBackText({ expiresAt: question.expiresAt, isAnswered: standing !== null })}
        </SmallPrint>
        {standing && !isOwner ? <Others token={token} proposed={question.proposed} leader={leader} /> : null}
      </div>
    </>
  );
}
