/** Markup that is known to be safe; only `svg` and `raw` make one, so data can never pass for it. */
export class Svg {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString() {
    return this.#markup;
  }
}

export type SvgValue = Svg | string | number | null | undefined | false | readonly SvgValue[];

// Written as escapes on purpose: what XML 1.0 forbids, and halves of surrogate pairs that stand alone.
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is being removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[&<>"']/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for an element's content or a quoted attribute; characters that XML forbids are removed. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, "").replace(SPECIAL, (character) => ENTITIES[character] ?? "");
}

/** Coordinates need one decimal; more would only weigh on the page. Not-a-number is a defect and throws. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`A drawing cannot place ${value}`);
  return String(Math.round(value * 10) / 10 || 0);
}

function markupOf(value: SvgValue): string {
  if (typeof value === "string") return escapeXml(value);
  if (typeof value === "number") return number(value);
  if (value instanceof Svg) return value.toString();
  if (Array.isArray(value)) return value.map(markupOf).join("");
  if (value === null || value === undefined || value === false) return "";
  return escapeXml(String(value));
}

/**
 * The one way to write markup in a drawing: every interpolation is escaped, except fragments and arrays of them.
 * Numbers keep one decimal; null, undefined and false print nothing. Interpolate only into text or quoted attributes.
 */
export function svg(parts: TemplateStringsArray, ...values: readonly SvgValue[]): Svg {
  let markup = parts[0] ?? "";
  for (let at = 0; at < values.length; at++) markup += markupOf(values[at]) + (parts[at + 1] ?? "");
  return new Svg(markup);
}

/** Marks text of ours as markup. Never for anything that a person typed. */
export function raw(markup: string): Svg {
  return new Svg(markup);
}

const TARGET = /^(?:\/(?![/\\])|#|https?:\/\/)/i;

/** A link's target when it is a path of ours, a fragment, or http(s); null otherwise, and then nothing is linked. */
export function safeHref(target: string): string | null {
  return TARGET.test(target) ? target : null;
}
