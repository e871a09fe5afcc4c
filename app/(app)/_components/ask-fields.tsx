import type { ReactNode } from "react";
import { Field } from "@/app/_ui/field";
import { Radios } from "@/app/_ui/radios";
import { RELATION_LABELS } from "@/lib/ask/content";
import { RELATIONS } from "@/lib/ask/schema";
import { MailOrLink } from "./mail-or-link";

type Known = { witness?: string; address?: string | null };
type Props = {
  /** Who it probably is. */
  known?: Known;
  /** They were named by somebody else, so neither name nor address can be changed. */
  isNamed?: boolean;
  hint?: ReactNode;
};

const HINT = "A role will do, such as Head of product. The same words are the same witness.";

/** Who is asked, what they are to the leader, and how the question reaches them: the fields of every ask. */
export function AskFields({ known = {}, isNamed = false, hint = HINT }: Props) {
  const choices = RELATIONS.map((value) => ({ value, label: RELATION_LABELS[value] }));
  return (
    <>
      <Field
        name="witness"
        label="Who"
        maxLength={80}
        required
        defaultValue={known.witness}
        readOnly={isNamed}
        hint={hint}
      />
      <Radios name="relation" legend="What they are to you" groups={[{ choices }]} />
      <MailOrLink
        address={known.address}
        isFixed={isNamed && Boolean(known.address)}
        hint="Deleted 30 days after the answer or the end. Not needed for a link that you pass on yourself."
        mail="Send the question"
      />
    </>
  );
}
