import type { ReactNode } from "react";
import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Framework } from "@/lib/framework/schema";
import { ESCALATIONS, LINES, NOTE } from "@/lib/review/content/check-in";
import { type LeaderSaid, MOST_ESCALATIONS, MOST_LINE, type ReviewerSaid } from "@/lib/review/schema/check-in";
import { MatrixRadios } from "../../../../_components/matrix-radios";
import { sendLeaderSideAction, sendReviewerSideAction } from "../../../actions";

type Matrix = NonNullable<Framework["matrix"]>;
type Turn = { grantId: string; id: string; version: number; other: string; matrix: Matrix };

/** Where the leader stands in each row, with three lines and a count. Nothing is chosen beforehand. */
export function LeaderForm({ said, ...turn }: Turn & { said: LeaderSaid | null }) {
  return (
    <ActionForm action={sendLeaderSideAction} label="Your side" className="print:hidden">
      <Around turn={turn} isSent={said !== null} fields={[...LINES.map(({ name }) => name), "escalations", "levels"]}>
        {turn.matrix.rows.map(({ id }) => (
          <input key={id} type="hidden" name="rowIds[]" value={id} />
        ))}
        <Grid>
          <MatrixRadios matrix={turn.matrix} levels={said?.levels} />
        </Grid>
        {LINES.map(({ name, label, hint }) => (
          <Field
            key={name}
            {...{ name, label, hint }}
            className="max-w-prose"
            maxLength={MOST_LINE}
            required
            defaultValue={said?.[name]}
          />
        ))}
        <Field
          name="escalations"
          label={ESCALATIONS.label}
          hint={ESCALATIONS.hint}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_ESCALATIONS}
          required
          className="max-w-prose"
          defaultValue={said?.escalations}
        />
      </Around>
    </ActionForm>
  );
}

/** Where the reviewer would place the leader, row by row or not at all, with one line. */
export function ReviewerForm({ said, ...turn }: Turn & { said: ReviewerSaid | null }) {
  return (
    <ActionForm action={sendReviewerSideAction} label="Your side" className="print:hidden">
      <Around turn={turn} isSent={said !== null} fields={["note", "levels"]}>
        <Grid>
          <MatrixRadios matrix={turn.matrix} levels={said?.levels} canLeave />
        </Grid>
        <Field
          name="note"
          label={NOTE.label}
          hint={NOTE.hint}
          className="max-w-prose"
          maxLength={MOST_LINE}
          defaultValue={said?.note}
        />
      </Around>
    </ActionForm>
  );
}

type AroundProps = { turn: Turn; isSent: boolean; fields: string[]; children: ReactNode };

/** Folded away once it was sent, when it only is there to be changed. */
function Around({ turn: { grantId, id, version }, isSent, fields, children }: AroundProps) {
  const body = (
    <div className="grid gap-8">
      {children}
      <SubmitButton className="justify-self-start">{isSent ? "Send it anew" : "Send my side"}</SubmitButton>
    </div>
  );
  return (
    <>
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {isSent ? (
        <Fold title="Change what you sent" fields={[...fields, "form"]}>
          {body}
        </Fold>
      ) : (
        body
      )}
    </>
  );
}

function Grid({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">{children}</div>;
}
