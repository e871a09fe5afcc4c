import { type Day, fullDay } from "@/lib/date";
import { AppError, type FieldErrors, invalid } from "@/lib/errors";
import { type CaptureForm, Happened, Sentence } from "../schema";
import type { CapturedItem } from "./capture";

export type ToKeep = Pick<CapturedItem, "sentence" | "happenedOn" | "rescue">;

/** "today", or "Friday 13 November", with the year when it is another one. */
export function dayInWords(day: Day, today: Day): string {
  if (day === today) return "today";
  const full = fullDay(day).replace(",", "");
  return day.slice(0, 4) === today.slice(0, 4) ? full.replace(/ \d{4}$/, "") : full;
}

/** What is said of one item after it was kept: its day, the words that set it, and doubts about them. */
export function keptMessage({ happenedOn, dateText, rescue, problems }: CapturedItem, today: Day): string {
  const kept = rescue ? "Kept as a rescue" : "Kept";
  const words = dateText && problems.length === 0 ? ` (“${dateText}”)` : "";
  return [`${kept}, for ${dayInWords(happenedOn, today)}${words}.`, ...problems.map((one) => `${one}.`)].join(" ");
}

/** "1 item", "14 items" */
export const counted = (n: number) => (n === 1 ? "1 item" : `${n} items`);

/** The one item of a text without several lines; throws INVALID at `text` when it says nothing or too much. */
export function onlyItem(items: readonly CapturedItem[]): CapturedItem {
  const [item] = items;
  if (!item) throw invalid("text", "Write one sentence about what happened.");
  const { error } = Sentence.safeParse(item.sentence);
  if (error) throw invalid("text", error.issues[0]?.message ?? "Write this as one sentence.");
  return item;
}

type Confirmed = Extract<CaptureForm, { step: "confirm" }>;

/**
 * The ticked items of a preview. Throws INVALID with a message for each that needs a change, at `sentence.3` and
 * `happenedOn.3`, counted from 0.
 */
export function confirmedItems({ sentence, happenedOn, rescue, keep }: Confirmed, today: Day): ToKeep[] {
  const fields: FieldErrors = {};
  const ticked = sentence.flatMap((text, index) => (keep.includes(String(index)) ? [{ text, index }] : []));
  if (!ticked.length) throw invalid("keep", "Tick at least one item, or go back to the text.");
  const items = ticked.map(({ text, index }) => {
    const said = Sentence.safeParse(text.replace(/\s*\r?\n\s*/g, " "));
    const day = Happened.safeParse(happenedOn[index] ?? "");
    if (!said.success) fields[`sentence.${index}`] = said.error.issues[0]?.message ?? "";
    if (!day.success) fields[`happenedOn.${index}`] = day.error.issues[0]?.message ?? "";
    else if (day.data > today)
      fields[`happenedOn.${index}`] = "Choose today or a day in the past; this day has not happened yet.";
    return { sentence: said.data ?? "", happenedOn: day.data ?? today, rescue: rescue.includes(String(index)) };
  });
  const wrong = Object.values(fields);
  if (wrong.length) throw new AppError("INVALID", wrong[0] ?? "", fields);
  return items;
}
