import type { Metadata } from "next";
import { currentUser } from "@/app/_server/session";
import { PageHead } from "@/app/_ui/page-head";
import { openAsk } from "@/lib/ask/access";
import { KIND_TEXTS } from "@/lib/ask/content";
import { getQuestion } from "@/lib/ask/queries/question";
import { now } from "@/lib/clock";
import { Answer } from "./_components/answer";
import { Ended, NothingAsked } from "./_components/ended";
import { Others } from "./_components/others";
import { SmallPrint } from "./_components/small-print";
import { StandingAnswer } from "./_components/standing-answer";
import { SubjectText } from "./_components/subject-text";

export const metadata: Metadata = { title: "A question to you" };

export default async function AskPage({ params }: PageProps<"/ask/[token]">) {
  const { token } = await params;
  const access = await openAsk(token);
  if (!access) return <NothingAsked />;
  const [question, user] = await Promise.all([getQuestion(access, { at: now() }), currentUser()]);
  const { leader, subject, standing } = question;
  const isOwner = user?.id === access.ownerId;
  if (!subject) return <Ended token={token} question={question} />;
  return (
    <>
      <PageHead title={KIND_TEXTS[question.kind].question} eyebrow={`${leader} asks you`} />
      <div className="grid max-w-prose gap-8">
        <SubjectText question={question} subject={subject} />
        {standing ? <StandingAnswer token={token} kind={question.kind} standing={standing} leader={leader} /> : null}
        {isOwner ? (
          <p className="border-accent border-l-2 pl-4">
            This is what they see. You are signed in as the one who asks, so only they can answer.
          </p>
        ) : (
          <Answer token={token} question={question} subject={subject} />
        )}
        <SmallPrint token={token} question={question} />
        {standing && !isOwner ? <Others token={token} proposed={question.proposed} leader={leader} /> : null}
      </div>
    </>
  );
}
