import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { Placing } from "@/lib/evidence/queries/placing";
import { hintsFor } from "@/lib/evidence/rules/placing";
import { effortWordsIn } from "@/lib/framework/rules/wording";
import { undoPlacingAction } from "../actions";

/** What was placed last, what to look at again, and the way back. */
export function JustPlaced({ placing: { item, claims, framework } }: { placing: Placing }) {
  const effortWords = effortWordsIn(framework, item.sentence);
  return (
    <div className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-y py-2" role="status">
      <p className="min-w-0 flex-1 truncate text-sm">
        <span className="font-medium">Placed.</span>{" "}
        <Link href={`/evidence/${item.id}` as Route} className="text-soft underline decoration-line underline-offset-4">
          {item.sentence}
        </Link>
      </p>
      <ActionForm action={undoPlacingAction}>
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="version" value={item.version} />
        <SubmitButton look="plain">Undo</SubmitButton>
      </ActionForm>
      {hintsFor({ claims: claims.length, effortWords }).map(({ message }) => (
        <p key={message} className="w-full text-sm text-soft">
          {message}
        </p>
      ))}
    </div>
  );
}
