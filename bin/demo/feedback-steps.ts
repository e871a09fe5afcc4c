import { openAsk } from "@/lib/ask/access";
import { askGiver, clarify, takeOver } from "@/lib/ask/mutations/clarify";
import { getClarifyQuestion } from "@/lib/ask/queries/clarify";
import { AskGiver } from "@/lib/ask/schema";
import { addLine, saveAnswer } from "@/lib/worksheet/mutations/answer";
import { findFeedback } from "@/lib/worksheet/queries/feedback";
import { type Calendar, clock } from "./calendar";
import { type Fed, fed } from "./feedback";
import type { Step, Story } from "./timeline";
import { opened } from "./witness-steps";

const LIST = { worksheetId: "WS.P1.T", promptId: "WS.P1.T.1" };

/** The feedback that the leader writes down, what its givers say they meant, and what is made of it. */
export function feedbackSteps(story: Story, calendar: Calendar): Step[] {
  return fed.flatMap((one) => stepsOf(story, one, calendar));
}

function stepsOf({ access }: Story, { ago, asked, completed, ...line }: Fed, { on }: Calendar): Step[] {
  const made = { lineId: "", askId: "", token: "" };
  const step = (days: number, hour: number, run: (at: Date) => Promise<unknown>): Step => {
    const at = clock(on(days), hour);
    return { at, run: () => run(at) };
  };
  const write = async (said: Partial<Fed>, at: Date) => {
    const cells = [said.said, said.giver, said.situation, said.behaviour, said.good, said.due, said.notices];
    const version = (await findFeedback(access, made.lineId))?.answer.version ?? 1;
    const texts = cells.map((text = "") => text.replace(/\{(-?\d+)\}/, (_, days: string) => on(Number(days))));
    const form = { ...LIST, lineId: made.lineId, version };
    await saveAnswer(access, { ...form, cells: Object.fromEntries(texts.map((text, at) => [`0.${at}`, text])), at });
  };
  const { answered } = asked;
  return [
    step(ago, 8, async (at) => {
      made.lineId = (await addLine(access, { ...LIST, at })).lineId;
      await write(line, at);
    }),
    step(asked.ago, 9, async (at) => {
      const address = `${line.giver.toLowerCase().replaceAll(" ", "-")}@example.com`;
      const form = AskGiver.parse({ ...made, witness: line.giver, relation: asked.relation, way: "mail", address });
      const { id, path } = await askGiver(access, { ...form, at });
      Object.assign(made, { askId: id, token: await opened({ id, path, at }) });
    }),
    ...(answered
      ? [
          step(answered.ago, 10, async (at) => {
            const { ago: _, ...given } = answered;
            const giver = await openAsk(made.token);
            const words = giver && (await getClarifyQuestion(giver, { at })).words;
            if (!giver || !words) throw new Error(`${line.giver} has nothing to answer.`);
            await clarify(giver, { ...given, wordingHash: words.wordingHash, answeredAt: null, at });
          }),
        ]
      : []),
    ...(completed
      ? [
          step(completed.ago, 19, async (at) => {
            await takeOver(access, { id: made.askId, at });
            const stands = (await findFeedback(access, made.lineId))?.feedback;
            await write({ ...stands, ...completed }, at);
          }),
        ]
      : []),
  ];
}
