"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { placeEvidence, undoPlacing } from "@/lib/evidence/mutations/place";
import { findNextToPlace } from "@/lib/evidence/queries/placing";
import { ItemVersion, PlaceForm } from "@/lib/evidence/schema/placing";

/** On the tidy list: the next item follows, and the one just placed can be taken back. */
export const placeNextAction = action({
  input: PlaceForm,
  run: async ({ input, access }) => {
    const at = now();
    await placeEvidence(access, { ...input, at });
    const next = await findNextToPlace(access, { after: input.id, at });
    redirect(`/evidence/tidy?${new URLSearchParams({ ...(next ? { item: next } : {}), placed: input.id })}`);
  },
});

/** From the page of an item, and back to it. */
export const placeAction = action({
  input: PlaceForm,
  run: async ({ input, access }) => {
    await placeEvidence(access, { ...input, at: now() });
    redirect(`/evidence/${input.id}`);
  },
});

export const undoPlacingAction = action({
  input: ItemVersion,
  run: async ({ input, access }) => {
    await undoPlacing(access, { ...input, at: now() });
    redirect(`/evidence/tidy?item=${input.id}`);
  },
});
