import { KIND_TEXTS } from "@/lib/ask/content";
import type { AskOverview } from "@/lib/ask/queries/overview";
import { dayOf, longDay } from "@/lib/date";
import { About } from "./about";

/** Asks without an answer, witnesses nobody has asked, and answers that an edit left behind; nothing where there is none. */
export function UnderWay({ overview, zone }: { overview: AskOverview; zone: string }) {
  const { waiting, named, leftBehind, sentences } = overview;
  const parts = [
    {
      id: "waiting",
      title: "Waiting for an answer",
      hint: "An ask ends after 30 days. Until it is answered you can take it back on the page of its item.",
      lines: waiting.map(({ id, kind, evidenceId, witness, expiresAt }) => {
        const until = longDay(dayOf(expiresAt, zone));
        return { key: id, evidenceId, text: `${witness} was ${KIND_TEXTS[kind].asked} and can answer until ${until}` };
      }),
    },
    {
      id: "named",
      title: "Named by a witness",
      hint: "Whom a witness names was not chosen by you, and recognised asks for one such witness.",
      lines: named.map(({ id, evidenceId, witness, by }) => {
        const way = { query: `proposal=${id}`, label: `Ask ${witness}` };
        return { key: id, evidenceId, text: `${by} says that ${witness} saw it too`, way };
      }),
    },
    {
      id: "earlier",
      title: "Of an earlier wording",
      hint: "The sentence, a claim or the outcome was changed after the answer, which counts again once it is confirmed.",
      lines: leftBehind.map(({ id, evidenceId, witness }) => {
        return { key: id, evidenceId, text: `${witness} can confirm it through the same link, or be asked again` };
      }),
    },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map((part) => <About key={part.id} {...part} sentences={sentences} />);
}
