import { answerPart, beginAssessment } from "@/lib/assessment/mutations/draft";
import { finishAssessment } from "@/lib/assessment/mutations/finish";
import { AnswerForm } from "@/lib/assessment/schema";
import { assessed } from "./assessed";
import { brought } from "./before";
import { type Calendar, clock, later } from "./calendar";
import { pieces } from "./evidence-steps";
import type { Step, Story } from "./timeline";

/** The assessments, each begun in the evening and finished half an hour later. */
export function assessmentSteps({ access, ids }: Story, { on }: Calendar): Step[] {
  const all = [...brought.flatMap((batch) => batch.pieces), ...pieces];
  const idOf = (ago: number) => {
    const piece = all.find((one) => one.ago === ago);
    const id = piece && ids.get(piece);
    if (!id) throw new Error(`The demo has not logged what happened ${ago} days ago when it is named.`);
    return id;
  };
  return assessed.flatMap(({ ago, answers }) => {
    const begunAt = clock(on(ago), 19, 20);
    const at = later(begunAt, 30);
    const finish = async () => {
      const { id: assessmentId } = await beginAssessment(access, { at });
      for (const [partId, { choice, names = [], note }] of Object.entries(answers)) {
        const own = `demo-${partId}`;
        const said = { assessmentId, partId, choice, note, evidenceIds: names.map(idOf), seen: "", own };
        await answerPart(access, { ...AnswerForm.parse(said), at });
      }
      await finishAssessment(access, { assessmentId, at });
    };
    return [
      { at: begunAt, run: () => beginAssessment(access, { at: begunAt }) },
      { at, run: finish },
    ];
  });
}
