"use server";
import { createHash, randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { captureEvidence } from "@/lib/evidence/mutations/capture";
import { restoreEvidence, withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { purgeWordings, rewordEvidence } from "@/lib/evidence/mutations/wording";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { parseCapture } from "@/lib/evidence/rules/capture";
import { confirmedItems, counted, keptMessage, onlyItem, type ToKeep } from "@/lib/evidence/rules/kept";
import { hintsFor } from "@/lib/evidence/rules/placing";
import { CaptureForm, type Origin, Wording } from "@/lib/evidence/schema";
import { effortWordsIn } from "@/lib/framework/rules/wording";
import type { RecordAccess } from "@/lib/record/access";

type Keep = { items: ToKeep[]; origin: Origin; formKey: string; at: Date };

/** The key covers what is kept, so that a form that was changed and sent again from an earlier page is not taken for the same. */
function keep(access: RecordAccess<"edit">, { formKey, ...capture }: Keep): Promise<string[]> {
  const said = capture.items.map(({ sentence, happenedOn, rescue }) => [sentence, happenedOn, rescue]);
  const digest = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
  return captureEvidence(access, { ...capture, captureKey: `${formKey}.${digest}` });
}

/** What the box shows next; the key is for the form that it then holds. */
function answer(data: Record<string, string>, message?: string) {
  return { message, data: { ...data, captureKey: randomUUID() } };
}

async function effortHint(access: RecordAccess, sentence: string): Promise<string> {
  const effortWords = effortWordsIn(await pinnedFramework(access), sentence);
  return hintsFor({ claims: 0, effortWords })[0]?.message ?? "";
}

export const captureAction = action({
  input: CaptureForm,
  run: async ({ input, access }) => {
    const at = now();
    const today = dayOf(at, access.zone);
    if (input.step === "undo") {
      await withdrawEvidence(access, { ids: input.ids, at });
      return answer({ step: "undone", text: input.text }, "Taken back.");
    }
    if (input.step === "edit") return answer({ step: "edit", text: input.text });
    if (input.step === "confirm") {
      const items = confirmedItems(input, today);
      const ids = await keep(access, { items, origin: "brought-in", formKey: input.captureKey, at });
      const message = `Kept ${counted(items.length)}, marked as brought in later.`;
      return answer({ step: "kept", ids: ids.join(), text: input.text }, message);
    }
    const { items, broughtIn } = parseCapture({ text: input.text, today, zone: access.zone });
    if (items.length && (broughtIn || input.bringIn))
      return answer({ step: "preview", text: input.text, items: JSON.stringify(items) });
    const item = onlyItem(items);
    const ids = await keep(access, { items: [item], origin: "typed", formKey: input.captureKey, at });
    return answer(
      { step: "kept", ids: ids.join(), text: input.text, hint: await effortHint(access, item.sentence) },
      keptMessage(item, today),
    );
  },
});

const Item = z.object({ id: z.string().regex(/^[\w-]{1,64}$/, "Choose an item from the list.") });

export const rewordAction = action({
  input: Wording,
  run: async ({ input, access }) => {
    await rewordEvidence(access, { ...input, at: now() });
    redirect(`/evidence/${input.id}`);
  },
});

export const withdrawAction = action({
  input: Item,
  run: async ({ input, access }) => {
    await withdrawEvidence(access, { ids: [input.id], at: now() });
    return undefined;
  },
});

export const restoreAction = action({
  input: Item,
  run: async ({ input, access }) => {
    await restoreEvidence(access, { ids: [input.id], at: now() });
    return undefined;
  },
});

export const purgeWordingsAction = action({
  input: Item,
  run: async ({ input, access }) => {
    await purgeWordings(access, { id: input.id, at: now() });
    redirect(`/evidence/${input.id}`);
  },
});
