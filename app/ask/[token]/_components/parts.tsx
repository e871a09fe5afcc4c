import type { ComponentProps, ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { AskAccess } from "@/lib/ask/access";
import type { Frame } from "@/lib/ask/queries/question";
import { longDay } from "@/lib/date";
import { refuseMailAction } from "../actions";

/** What the page of each kind of ask is given. `isOwner` when the leader looks at it in the browser they are signed in with. */
export type Opened = { token: string; access: AskAccess; isOwner: boolean };

/** In place of the form, for the leader. */
export function OnlyThey() {
  return (
    <p className="border-accent border-l-2 pl-4">
      This is what they see. You are signed in as the one who asks, so only they can answer.
    </p>
  );
}

const KEPT = "Your address is deleted 30 days after your answer, or after the end of the question.";
type Stop = { token: string; frame: Frame; kept?: string };

/** Only where mail came from: how long the address it went to is kept, and a way to get none any more. */
export function StopMail({ token, frame: { hasAddress, isUnwanted }, kept = KEPT }: Stop) {
  if (!hasAddress) return null;
  if (isUnwanted) return <p role="status">No question from this Cairn is mailed to your address any more.</p>;
  return (
    <ActionForm action={refuseMailAction} className="flex flex-wrap items-center gap-x-4">
      <input type="hidden" name="token" value={token} />
      <p>{kept}</p>
      <SubmitButton look="plain">Never mail me again</SubmitButton>
    </ActionForm>
  );
}

/** `handedOn` is what it means that the link was passed on by the leader. */
type Print = Stop & { handedOn: string; children: ReactNode };

/** Who reads the answer, how long it is kept, and how to be left alone. */
export function SmallPrint({ handedOn, children, ...stop }: Print) {
  return (
    <section aria-labelledby="kept" className="grid gap-2 text-sm text-soft">
      <h2 id="kept" className="font-medium font-sans text-ink text-sm">
        Who reads it, and how long it is kept
      </h2>
      <p>{children}</p>
      {stop.frame.way === "link" ? <p>{handedOn}</p> : null}
      <StopMail {...stop} />
    </section>
  );
}

/** How an answer that can be taken back ends: the rest of "It is kept for as long as …". */
export function takenBackText({ expiresAt, isAnswered }: { expiresAt: Date; isAnswered: boolean }): string {
  if (isAnswered) return "or until you take it back: this link goes on working for that.";
  const end = longDay(expiresAt.toISOString().slice(0, 10));
  return `or until you take it back through this same link. Unanswered, the link ends on ${end}.`;
}

export const uncheckedText = (leader: string) =>
  `This link was handed on by ${leader}, so your answer is marked as one whose giver nobody has checked.`;

type Kept = {
  token: string;
  title: string;
  takeBack: ComponentProps<typeof ActionForm>["action"];
  children: ReactNode;
};

/** The answer that stands, as far as it is shown, and the way to take it back. */
export function KeptAnswer({ token, title, takeBack, children }: Kept) {
  return (
    <section aria-labelledby="standing" className="border-accent border-l-2 pl-4">
      <h2 id="standing" className="font-medium text-xl">
        {title}
      </h2>
      {children}
      <ActionForm action={takeBack} className="mt-2">
        <input type="hidden" name="token" value={token} />
        <SubmitButton look="plain">Take my answer back</SubmitButton>
      </ActionForm>
    </section>
  );
}
