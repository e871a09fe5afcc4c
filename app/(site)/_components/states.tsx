import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph, type GlyphState } from "@/lib/drawing/glyph";

const STATES: [GlyphState, string, string][] = [
  ["none", "Nothing yet", "A ground line. Nobody has shown anything, which is not the same as being unable."],
  ["claimed", "Claimed", "You say so. That is where everything starts."],
  ["occasional", "Occasional", "It happened once, and you can name the day."],
  ["consistent", "Consistent", "It happened again, in other weeks and other places."],
  ["recognised", "Recognised", "Somebody who was there says so too."],
  ["contested", "Contested", "Something speaks against it, and it stays in the picture."],
  ["lapsed", "Lapsed", "It was so. Lately nothing shows it."],
];

/** The language the product reads a record in: seven shapes of one cairn, with what each of them says. */
export function States() {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
      {STATES.map(([state, word, meaning]) => (
        <li key={state} className="flex gap-4 border-line border-t py-4">
          <Drawing svg={drawGlyph({ state, size: 36 })} className="shrink-0" />
          <div>
            <p className="font-medium">{word}</p>
            <p className="text-soft">{meaning}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
