import { Section } from "@/app/_ui/page-head";
import type { Brief } from "@/lib/review/queries/brief";

/** The question that nothing has spoken to for the longest, and why it is this one. */
export function Ask({ question }: Pick<Brief, "question">) {
  if (!question) return null;
  const { text, sides, why } = question;
  return (
    <Section title="A question to ask" id="question">
      <p className="font-serif text-xl">{text}</p>
      {sides ? (
        <ul className="mt-2 list-disc pl-5">
          {sides.map((side) => (
            <li key={side}>{side}</li>
          ))}
        </ul>
      ) : null}
      <p className="mt-2 text-sm text-soft">{why}</p>
    </Section>
  );
}
