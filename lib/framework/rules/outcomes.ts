import { goOn, outcomes } from "@/lib/framework/content/outcomes";
import type { Framework, Option } from "@/lib/framework/schema";

/** How a roadmap of this content can end. Each is a full outcome; none stands above another. */
export function outcomesOf(framework: Framework): Option[] {
  return [...(framework.outcomes ?? outcomes), goOn];
}

/** An outcome in words; one that the content does not name is called by its id. */
export function outcomeLabel(framework: Framework, id: string): string {
  return outcomesOf(framework).find((one) => one.id === id)?.label ?? id;
}
