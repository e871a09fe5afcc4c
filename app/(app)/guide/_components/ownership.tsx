import { sectionOf } from "@/lib/framework/rules/guide";
import type { Layer } from "@/lib/framework/schema";
import { NoteList } from "./note-list";
import { Serves } from "./own-evidence";
import { aimed, Chapter, Contents } from "./parts";
import type { Guide } from "./reading";

/** How much of a layer is one's own shows in the weight of the line it hangs from. */
const WEIGHTS = ["border-t-4 border-ink", "border-t-2 border-ink", "border-t border-edge"];

/** What is owned directly, by influence and in support; the two modes; and what AI changes. */
export function OwnershipPart({ guide }: { guide: Guide }) {
  const owned = guide.frameworks.flatMap(({ ownership }) => ownership ?? []);
  const ai = sectionOf(guide.frameworks, "aiMandate", "ownership");
  return (
    <>
      <Contents
        parts={[
          { id: "layers", title: "Three layers" },
          { id: "modes", title: "Good weeks and bad ones" },
          { id: "ai", title: "What AI changes" },
        ]}
      />
      {owned.map(({ layers, modes, notes = [] }) => (
        <div key={layers[0]?.id}>
          <Chapter id="layers" title="Three layers">
            <div className="mt-4 grid items-start gap-x-8 gap-y-8 md:grid-cols-3 print:grid-cols-3">
              {layers.map((layer, at) => (
                <LayerOf key={layer.id} guide={guide} layer={layer} weight={WEIGHTS[at] ?? ""} />
              ))}
            </div>
            <NoteList guide={guide} notes={notes} />
          </Chapter>
          <Chapter id="modes" title="Good weeks and bad ones">
            <NoteList guide={guide} notes={modes} />
          </Chapter>
        </div>
      ))}
      {ai.length ? (
        <Chapter id="ai" title="What AI changes">
          <NoteList guide={guide} notes={ai} />
        </Chapter>
      ) : null}
    </>
  );
}

function LayerOf({ guide, layer: { id, name, text, items }, weight }: { guide: Guide; layer: Layer; weight: string }) {
  return (
    <section id={id} aria-label={name} className={`pt-3 ${weight} ${aimed}`}>
      <h3 className="font-normal text-xl">{name}</h3>
      <p className="mt-1 text-soft">{text}</p>
      <ul className="mt-3 border-line border-b">
        {items.map((item) => (
          <li key={item.id} id={item.id} className={`border-line border-t py-2 ${aimed}`}>
            {item.text}
          </li>
        ))}
      </ul>
      <Serves guide={guide} id={id} name={name} />
    </section>
  );
}
