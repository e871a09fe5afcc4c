import type { Question } from "@/lib/ask/queries/question";
import { longDay } from "@/lib/date";
import { StopMail } from "./parts";

type Props = { token: string; question: Question };

/** Who reads the answer, how long it is kept, and how to be left alone. */
export function SmallPrint({ token, question }: Props) {
  const { leader, standing, expiresAt, way } = question;
  return (
    <section aria-labelledby="kept" className="grid gap-2 text-sm text-soft">
      <h2 id="kept" className="font-medium font-sans text-ink text-sm">
        Who reads it, and how long it is kept
      </h2>
      <p>
        {leader} reads your answer, and whoever {leader} shows their record to. It is kept with the entry for as long as{" "}
        {leader} keeps that, or until you take it back
        {standing
          ? ": this link goes on working for that."
          : ` through this same link. Unanswered, the link ends on ${longDay(expiresAt.toISOString().slice(0, 10))}.`}
      </p>
      {way === "link" ? (
        <p>This link was handed on by {leader}, so your answer is marked as one whose giver nobody has checked.</p>
      ) : null}
      <StopMail token={token} frame={question} />
    </section>
  );
}
