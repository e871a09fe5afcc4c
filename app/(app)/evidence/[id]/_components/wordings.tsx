import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { dayOf, fullDay, longDay } from "@/lib/date";
import type { EarlierWording } from "@/lib/evidence/queries/item";
import { purgeWordingsAction } from "../../actions";

const NAMES = { sentence: "Sentence", details: "Details", rescueCause: "Cause", happenedOn: "Day" } as const;

type Page = { id: string; zone: string; wordings: EarlierWording[]; next: string | null };

/** What the item said before, newest first, and the way to remove those texts for good. */
export function Wordings({ id, zone, wordings, next }: Page) {
  return (
    <>
      <ol className="border-line border-b">
        {wordings.map((wording) => (
          <Earlier key={wording.id} wording={wording} zone={zone} />
        ))}
      </ol>
      {next ? (
        <Link
          href={`/evidence/${id}?wordings=${next}` as Route}
          className="mt-3 inline-block underline decoration-line underline-offset-4"
        >
          Older wordings
        </Link>
      ) : null}
      {wordings.some(({ texts: { sentence, details, rescueCause } }) => sentence || details || rescueCause) ? (
        <details className="mt-4 print:hidden">
          <summary className="min-h-11 cursor-pointer py-2 text-soft">Remove these texts for good</summary>
          <ActionForm action={purgeWordingsAction} className="max-w-prose">
            <input type="hidden" name="id" value={id} />
            <p className="mb-3">
              Earlier sentences, details and causes of this item are erased. That it was changed, and when, stays. This
              cannot be undone.
            </p>
            <SubmitButton look="quiet">Remove earlier wordings</SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </>
  );
}

function Earlier({ wording, zone }: { wording: EarlierWording; zone: string }) {
  const day = dayOf(wording.at, zone);
  return (
    <li className="border-line border-t py-3">
      <p className="text-sm text-soft">
        Until <time title={fullDay(day)}>{longDay(day)}</time>
      </p>
      {wording.isPurged ? <p className="text-soft">The earlier texts were removed by you.</p> : null}
      {Object.entries(wording.texts).map(([name, text]) =>
        text ? (
          <p key={name} className={name === "sentence" ? "font-serif text-lg" : "whitespace-pre-line"}>
            {name === "sentence" ? null : <span className="text-soft">{NAMES[name as keyof typeof NAMES]}: </span>}
            {name === "happenedOn" ? longDay(text) : text}
          </p>
        ) : null,
      )}
    </li>
  );
}
