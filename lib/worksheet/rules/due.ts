import type { Day } from "@/lib/date";
import type { Prompt } from "@/lib/framework/schema";
import type { Said } from "../schema";

/** Whether a line foretold something for a day that has come, and does not say yet what became of it. */
export function isDue(prompt: Prompt, said: Said, today: Day): boolean {
  const { settles, columns } = prompt.kind === "rows" ? prompt : {};
  if (!settles || !columns) return false;
  const { [settles.on]: on = "", [settles.in]: verdict = "" } = said[""] ?? {};
  const open = columns.find(({ name }) => name === settles.in)?.options?.[0];
  return on !== "" && on <= today && (verdict === "" || verdict === open);
}
