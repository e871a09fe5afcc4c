import type { Route } from "next";
import Link from "next/link";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { dayOf, fullDay, longDay } from "@/lib/date";
import type { signedVersions } from "@/lib/worksheet/queries/signing";
import type { KeptVersion } from "@/lib/worksheet/queries/version";
import type { Worksheet } from "@/lib/worksheet/queries/worksheet";
import { isList } from "@/lib/worksheet/rules/sheet";
import { signedWords } from "@/lib/worksheet/rules/signing";
import { keepVersionAction, startAnewAction } from "../../actions";
import { CompareForm } from "./compare-form";

/** Keeping what stands there, and what was kept before. */
export function Versions({ worksheet, zone, signed }: { worksheet: Worksheet; zone: string; signed: Signed }) {
  const { sheet, kept, changed } = worksheet;
  const canEmpty = kept.length > 0 && changed === 0 && !sheet.prompts.every(isList);
  return (
    <Section title="Versions">
      <p className="max-w-prose text-soft print:hidden">
        A version that you keep stays as it is, with its date. Compared with a later one it shows what moved.
      </p>
      <ActionForm
        action={keepVersionAction}
        className="mt-4 flex flex-wrap items-end gap-3 print:hidden"
        label="Keep this version"
      >
        <input type="hidden" name="worksheetId" value={sheet.id} />
        <Field name="label" label="What for (optional)" maxLength={80} className="w-full sm:w-72" />
        <SubmitButton>Keep this version</SubmitButton>
      </ActionForm>
      {canEmpty ? (
        <ActionForm action={startAnewAction} className="mt-2 print:hidden" label="Answer it anew">
          <input type="hidden" name="worksheetId" value={sheet.id} />
          <SubmitButton look="plain">Answer it anew, from empty fields</SubmitButton>
          <span className="ml-3 text-sm text-soft">Version {kept[0]?.number} stays, and so do the lists.</span>
        </ActionForm>
      ) : null}
      {kept.length ? (
        <>
          <KeptVersions kept={kept} zone={zone} signed={sheet.signedBy ? signed : null} />
          <CompareForm id={sheet.id} kept={kept} zone={zone} from={String(kept[0]?.number)} to="now" />
        </>
      ) : null}
    </Section>
  );
}

/** How far each version is signed, by its id. */
type Signed = Awaited<ReturnType<typeof signedVersions>>;

function KeptVersions({ kept, zone, signed }: { kept: KeptVersion[]; zone: string; signed: Signed | null }) {
  return (
    <ul className="my-6 border-line border-b">
      {kept.map(({ id, worksheetId, number, label, keptAt }) => {
        const day = dayOf(keptAt, zone);
        return (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-t py-2.5">
            <Link
              href={`/worksheets/${worksheetId}/${number}` as Route}
              className="underline decoration-line underline-offset-4"
            >
              Version {number}
            </Link>
            <time dateTime={day} title={fullDay(day)} className="text-soft">
              {longDay(day)}
            </time>
            <span>{label}</span>
            {signed ? <span className="text-soft">{signedWords[signed.get(id) ?? "unsigned"]}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
