import type { ReactNode } from "react";
import { PageHead } from "@/app/_ui/page-head";
import type { Frame } from "@/lib/ask/queries/question";
import { StopMail } from "./parts";

type Props = { token: string; frame: Frame; children?: ReactNode };

/** For whoever holds a link that was once good. It shows nothing of what was asked, but lets an answer be taken back. */
export function Ended({ token, frame, children }: Props) {
  return (
    <>
      <PageHead title="This question has ended" />
      <div className="grid max-w-prose gap-6">
        <p className="text-soft">Its time is over, or it was taken back. Nothing is needed from you.</p>
        {children}
        <StopMail token={token} frame={frame} />
      </div>
    </>
  );
}

/** For a link that never was one, or that a newer one has replaced. */
export function NothingAsked() {
  return (
    <>
      <PageHead title="This link asks nothing" />
      <p className="max-w-prose text-soft">
        It may have been cut off on the way, or a newer one has taken its place. Open the whole link from the newest
        message. Nothing has been changed.
      </p>
    </>
  );
}
