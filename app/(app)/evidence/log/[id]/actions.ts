"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { captureEvidence } from "@/lib/evidence/mutations/capture";
import { parseCapture } from "@/lib/evidence/rules/capture";
import { onlyItem } from "@/lib/evidence/rules/kept";
import { CaptureKey, Claim, MAX_SENTENCE } from "@/lib/evidence/schema";
import { line } from "@/lib/text";

const LogFor = z.object({
  text: line({ max: MAX_SENTENCE, required: "Write one sentence about what happened." }),
  captureKey: CaptureKey,
  signalId: Claim.shape.signalId,
});

/** Keeps a sentence and goes on to place it, with the signal it was written for already chosen. */
export const logForAction = action({
  input: LogFor,
  run: async ({ input, access }) => {
    const at = now();
    const { items } = parseCapture({ text: input.text, today: dayOf(at, access.zone), zone: access.zone });
    const { captureKey, signalId } = input;
    const [id = ""] = await captureEvidence(access, { items: [onlyItem(items)], origin: "typed", captureKey, at });
    redirect(`/evidence/tidy?${new URLSearchParams({ item: id, claim: signalId })}`);
  },
});
