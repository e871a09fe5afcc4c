import { ownRecord } from "@/app/_server/access";
import { currentUser } from "@/app/_server/session";
import { listClaims, pinnedFramework } from "@/lib/evidence/queries/signals";
import { type Counts, countsOf } from "@/lib/evidence/rules/standing";
import { guideFrameworks } from "@/lib/framework/rules/guide";
import type { Framework } from "@/lib/framework/schema";

export type Guide = {
  frameworks: Framework[];
  /** What the reader's record can claim, and how much it has by signal; null for visitors. */
  own: { framework: Framework; counts: Map<string, Counts> } | null;
};

/** The Guide as the reader of this request sees it: in the version of their roadmap, with their own counts. */
export async function openGuide(): Promise<Guide> {
  if (!(await currentUser())) return { frameworks: guideFrameworks(null), own: null };
  const { access } = await ownRecord("read");
  const [framework, claims] = await Promise.all([pinnedFramework(access), listClaims(access)]);
  const bySignal = Map.groupBy(claims, ({ signalId }) => signalId);
  const counts = new Map([...bySignal].map(([id, some]) => [id, countsOf(some)]));
  return { frameworks: guideFrameworks(framework), own: { framework, counts } };
}
