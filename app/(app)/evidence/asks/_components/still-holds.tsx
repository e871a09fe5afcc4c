import type { AskOverview } from "@/lib/ask/queries/overview";
import { longDay } from "@/lib/date";
import { listed } from "@/lib/text";
import { About } from "./about";

/** What somebody else can be asked about now, or from which day on. */
export function StillHolds({ overview: { again, nextOn, sentences } }: { overview: AskOverview }) {
  const next = nextOn ? `The next item can be asked about from ${longDay(nextOn)} on.` : "None can be asked about now.";
  return (
    <About
      id="still-holds"
      title="Does it hold without you?"
      hint={`What held only while you were in the room shows later. Some weeks after somebody saw an item, somebody else can say whether it still holds; nothing else makes it independent. ${again.length ? "" : next}`}
      lines={again.map(({ evidenceId, toOn, others }) => {
        const text = `Until ${longDay(toOn)}, of anybody but ${listed(others)}`;
        return { key: evidenceId, evidenceId, text, way: { query: "kind=still-holds", label: "Ask" } };
      })}
      sentences={sentences}
    />
  );
}
