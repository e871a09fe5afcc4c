import type { ReactNode } from "react";
import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import type { Framework } from "@/lib/framework/schema";
import { BELOW, ESCALATIONS, LINES, NOTE } from "@/lib/review/content/check-in";
import {
  type LeaderSaid,
  type Level,
  MOST_ESCALATIONS,
  MOST_LINE,
  type ReviewerSaid,
} from "@/lib/review/schema/check-in";
import { sendLeaderSideAction, sendReviewerSideAction } from "../../../actions";

type Matrix = NonNullable<Framework["matrix"]>;
type Turn = { grantId: string; id: string; version: number; other: string; matrix: Matrix };

/** Where the leader stands in each row, with three lines and a count. Nothing is chosen beforehand. */
export function LeaderForm({ said, ...turn }: Turn & { said: LeaderSaid | null }) {
  return (
    <ActionForm action={sendLeaderSideAction} label="Your side" className="print:hidden">
      <Around turn={turn} isSent={said !== null} fields={[...LINES.map(({ name }) => name), "escalations", "row"]}>
        <Rows matrix={turn.matrix} levels={said?.levels} />
        {LINES.map(({ name, label, hint }) => (
          <Field key={name} {...{ name, label, hint }} maxLength={MOST_LINE} required defaultValue={said?.[name]} />
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
      <Around turn={turn} isSent={said !== null} fields={["note", "form", "row"]}>
        <Rows matrix={turn.matrix} levels={said?.levels} canLeave />
        <Field name="note" label={NOTE.label} hint={NOTE.hint} maxLength={MOST_LINE} defaultValue={said?.note} />
      </Around>
    </ActionForm>
  );
}

type AroundProps = { turn: Turn; isSent: boolean; fields: string[]; children: ReactNode };

/** Folded away once it was sent, when it only is there to be changed. */
function Around({ turn: { grantId, id, version }, isSent, fields, children }: AroundProps) {
  return (
    <>
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Fold title={isSent ? "Change what you sent" : "Five minutes"} fields={fields} open={!isSent}>
        <div className="grid max-w-3xl gap-8">
          {children}
          <SubmitButton className="justify-self-start">{isSent ? "Send it anew" : "Send my side"}</SubmitButton>
        </div>
      </Fold>
    </>
  );
}

type RowsProps = { matrix: Matrix; levels: Record<string, Level | null> | undefined; canLeave?: boolean };

function Rows({ matrix, levels, canLeave = false }: RowsProps) {
  return matrix.rows.map(({ id, name, cells }) => {
    const chosen = levels?.[id];
    const choices = [
      { value: "0", label: BELOW },
      ...cells.map(({ level, text }) => ({ value: String(level), label: `${level}: ${text}` })),
      ...(canLeave ? [{ value: "unsure", label: "I cannot say" }] : []),
    ];
    return (
      <Radios
        key={id}
        name={`row.${id}`}
        legend={name}
        groups={[{ choices }]}
        chosen={chosen === null ? "unsure" : chosen?.toString()}
      />
    );
  });
}
