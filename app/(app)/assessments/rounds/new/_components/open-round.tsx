import { Field, Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { RELATION_LABELS } from "@/lib/ask/content";
import { RELATIONS } from "@/lib/ask/schema";
import { MOST_ASKED } from "@/lib/ask/schema/round";
import { openRoundAction } from "../../actions";
import { RoundLinks, UntilOpened } from "./round-links";

type Props = { openKey: string; obstacle: string | null; isMailed: boolean };

/** Twelve lines of which five to twelve are filled; afterwards the links to pass on stand in their place. */
export function OpenRound({ openKey, obstacle, isMailed }: Props) {
  return (
    <ActionForm action={openRoundAction} className="grid max-w-4xl gap-6">
      <RoundLinks />
      <UntilOpened>
        {obstacle ? (
          <p className="max-w-prose border-line border-y py-8 text-soft">{obstacle}</p>
        ) : (
          <>
            <Before isMailed={isMailed} />
            <input type="hidden" name="openKey" value={openKey} />
            <ol className="border-line border-b">
              {Array.from({ length: MOST_ASKED }, (_, at) => at).map((at) => (
                <Line key={at} at={at} />
              ))}
            </ol>
            <SubmitButton className="justify-self-start">Open the round</SubmitButton>
          </>
        )}
      </UntilOpened>
    </ActionForm>
  );
}

function Line({ at }: { at: number }) {
  const name = (field: string) => `people.${at}.${field}`;
  return (
    <li className="border-line border-t py-4">
      <fieldset className="grid gap-4 md:grid-cols-3">
        <legend className="float-left mb-2 w-full text-sm text-soft md:col-span-3">Person {at + 1}</legend>
        <Field name={name("witness")} label="Who" maxLength={80} autoComplete="off" />
        <Select name={name("relation")} label="What they are to you" defaultValue="">
          <option value="">Choose</option>
          {RELATIONS.map((relation) => (
            <option key={relation} value={relation}>
              {RELATION_LABELS[relation]}
            </option>
          ))}
        </Select>
        <Field name={name("address")} label="Their address" type="email" autoComplete="off" />
      </fieldset>
    </li>
  );
}

/** What the leader should know before they name anybody. */
function Before({ isMailed }: { isMailed: boolean }) {
  return (
    <div className="grid max-w-prose gap-3 text-soft">
      <p>
        Name five to twelve people; a role will do, such as Head of product. They are asked by mail where you give an
        address, which is deleted 30 days after the round has closed. For the others you get a link each to pass on.
        {isMailed ? null : " No mail server is set up here, so what is mailed stays a file on this server."}
      </p>
      <p>
        Only groups of four or more are shown by themselves; smaller ones are counted together, and when that is still
        fewer than four, not at all. So ask four or more peers, or four or more who report to you, or a few of several
        kinds. The round closes after three weeks, or when you close it. Afterwards you wait 90 days for the next one.
      </p>
    </div>
  );
}
