import type { ReactNode } from "react";
import { AutosaveForm } from "@/app/_ui/autosave-form";
import { OnConflict } from "@/app/_ui/form";
import type { Prompt } from "@/lib/framework/schema";
import { readSheet } from "@/lib/worksheet/rules/reading";
import type { Said } from "@/lib/worksheet/schema";
import { ReadRows } from "../../../_components/worksheet/reading";
import { saveAnswerAction } from "../../actions";
import type { Filling } from "./filling";

type Props = {
  filling: Filling;
  prompt: Prompt;
  answer?: { lineId: string; said: Said; version: number };
  label?: string;
  children: ReactNode;
};

/** The form of an answer, or of a line of a list, around its fields. */
export function AnswerForm({ filling, prompt, answer, label, children }: Props) {
  const lineId = answer?.lineId ?? "";
  return (
    <AutosaveForm
      action={saveAnswerAction}
      version={answer?.version ?? 0}
      draftKey={`${filling.draftKey}:${prompt.id}:${lineId}`}
      label={label}
      className="mt-4"
    >
      <input type="hidden" name="worksheetId" value={filling.worksheet.sheet.id} />
      <input type="hidden" name="promptId" value={prompt.id} />
      <input type="hidden" name="lineId" value={lineId} />
      <OnConflict>
        <Standing filling={filling} prompt={prompt} lineId={lineId} />
      </OnConflict>
      {children}
    </AutosaveForm>
  );
}

/** What another tab has saved meanwhile, to be held against what was typed here. */
function Standing({ filling, prompt, lineId }: { filling: Filling; prompt: Prompt; lineId: string }) {
  const { framework, sheet, answers } = filling.worksheet;
  const own = answers.filter((one) => one.promptId === prompt.id && one.lineId === lineId);
  const [read] = readSheet({ framework, sheet: { ...sheet, prompts: [prompt] } }, { answers: own, citations: [] });
  return (
    <div className="mb-5 border-line border-y py-3">
      <p className="font-medium text-sm text-soft">What stands now</p>
      {read?.rows.length ? <ReadRows rows={read.rows} cited={filling.cited} /> : <p>Nothing.</p>}
    </div>
  );
}
