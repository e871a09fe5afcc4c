import { randomBytes } from "node:crypto";

/** A word that every sentence of every person holds, for searching. */
export const COMMON = "quillstone";

/**
 * The words planted in one person's record, each in one place and nowhere else. Lower-case letters and digits only, so
 * that folding, escaping and encoding leave them as they are.
 */
export class Canaries {
  readonly #places = new Map<string, string>();

  /** A fresh canary for a column, "table.column". */
  for(place: string): string {
    const word = `zq${randomBytes(8).toString("hex")}`;
    this.#places.set(word, place);
    return word;
  }

  get words(): string[] {
    return [...this.#places.keys()];
  }

  get places(): Set<string> {
    return new Set(this.#places.values());
  }

  /** The columns whose canaries stand in `text`. */
  seenIn(text: string): string[] {
    return [...this.#places].filter(([word]) => text.includes(word)).map(([, place]) => place);
  }
}

/** The column of a place; what is told apart within one, "table.column:private", is told after a colon. */
export const placeOf = (place: string) => place.split(":")[0] ?? place;
