import type { PromotionLine, PromotionSection } from "@/lib/readiness/rules/promotion";
import { Items } from "../../_components/items";

type Sentences = ReadonlyMap<string, string>;

/** One signal, or one list of lines to show, with what carries each. */
export function PromotionPart({ section, sentences }: { section: PromotionSection; sentences: Sentences }) {
  const { id, title, text, lines } = section;
  const [only] = lines;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="break-inside-avoid border-line border-t py-6">
      <div className="grid grid-cols-1 gap-x-12 gap-y-3 md:grid-cols-[20rem_1fr]">
        <div>
          <h2 id={`${id}-title`} className="font-medium text-lg">
            {title}
          </h2>
          <p className="text-sm text-soft">{text}</p>
        </div>
        {only?.id === id ? (
          <Carried line={only} sentences={sentences} />
        ) : (
          <ul>
            {lines.map((line) => (
              <li
                key={line.id}
                id={line.id}
                className="border-line border-t py-4 first:border-t-0 first:pt-0 last:pb-0"
              >
                <h3 className="mb-1 font-normal font-sans">{line.text}</h3>
                <Carried line={line} sentences={sentences} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Carried({ line: { confirmed, own, lack, beside }, sentences }: { line: PromotionLine; sentences: Sentences }) {
  return (
    <div>
      {lack ? <p className="text-sm text-soft">{lack}</p> : null}
      {confirmed.length ? (
        <>
          <p className="text-sm text-soft">{confirmed.length} confirmed</p>
          <Items items={confirmed} sentences={sentences} few={2} />
        </>
      ) : null}
      {own.length ? <OwnWord own={own} isAlone={!confirmed.length} sentences={sentences} /> : null}
      {beside ? <p className="mt-1 text-sm text-soft">{beside}</p> : null}
    </div>
  );
}

type OwnWordProps = { own: PromotionLine["own"]; isAlone: boolean; sentences: Sentences };

/** What nobody has confirmed is folded, and says so first. */
function OwnWord({ own, isAlone, sentences }: OwnWordProps) {
  return (
    <details className="text-sm">
      <summary className="min-h-6 cursor-pointer py-1 text-soft hover:text-ink">
        {isAlone ? "Nobody has confirmed any of it yet: " : ""}
        {own.length} on your own word
      </summary>
      <Items items={own} sentences={sentences} />
    </details>
  );
}
