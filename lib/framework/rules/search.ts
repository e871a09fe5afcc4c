import { EMPTY_WORDS, LIKE_WORDS } from "@/lib/framework/content/search-words";
import type { Framework } from "@/lib/framework/schema";
import { fold } from "@/lib/text";
import { entriesOf, type GuideEntry } from "./entries";
import { GUIDE_PAGES } from "./guide";

/** A stretch of a text, from this character on; `hit` where a word of the question stands. */
export type Stretch = { from: number; text: string; hit: boolean };
export type Found = { entry: GuideEntry; excerpt: Stretch[] };

const WORD = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu;
const MOST = 20;
/** Words of a question that are looked for; anybody may ask, and each costs a walk through everything. */
const WORDS = 12;
/** Of the best result's weight, what another needs to be worth reading. */
const SHARE = 0.3;

/** One form for the forms of a word: "priorities" and "priority", "sign-off" and "signoffs", "organized" and "organise". */
export function stem(word: string): string {
  const plain = fold(word)
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll(/iz(?=[aei])/g, "is");
  const singular = plain.replace(/(?<=..)ies$/, "y").replace(/(?<=[^sui])s$/, "");
  const cut = singular.replace(/(?<=...[^e])(ing|ed)$/, "").replace(/(?<=...)e$/, "");
  return cut.replace(/([bdgmnprt])\1$/, "$1");
}

const stems = (text: string) => [...text.matchAll(WORD)].map(([word]) => stem(word));
const EMPTY = new Set(EMPTY_WORDS.map(stem));
const LIKE = LIKE_WORDS.map((line) => new Set(line.split(" ").map(stem)));

type Term = { stem: string; like: Set<string> };

function termsOf(question: string): Term[] {
  const all = [...new Set(stems(question))].filter((one) => one !== "");
  const telling = all.filter((one) => !EMPTY.has(one));
  return (telling.length ? telling : all).slice(0, WORDS).map((one) => {
    const like = LIKE.filter((group) => group.has(one)).flatMap((group) => [...group]);
    return { stem: one, like: new Set(like) };
  });
}

/** How well a word of the content answers a word of the question, from 0 to 1. */
function likeness(term: Term, word: string): number {
  if (word === term.stem) return 1;
  if (term.like.has(word)) return 0.6;
  return term.stem.length >= 4 && word.startsWith(term.stem) ? 0.5 : 0;
}

/** What a hit is worth by where it stands; one in a short title is worth most. */
const WORTH = { shortTitle: 4, title: 2, kind: 2, text: 1.5, within: 1 };
/** Words up to which a title is short. */
const SHORT = 6;

/** The words of an entry in each of its places, with what a hit there is worth. */
type Indexed = { entry: GuideEntry; places: { words: string[]; worth: number }[] };
const known = new WeakMap<GuideEntry, Indexed>();

function indexed(entry: GuideEntry): Indexed {
  const had = known.get(entry);
  if (had) return had;
  const page = GUIDE_PAGES.find(({ id }) => id === entry.page)?.title ?? "";
  const title = entry.named ? stems(entry.title) : [];
  const made = {
    entry,
    places: [
      { words: title, worth: Math.max(WORTH.title, WORTH.shortTitle * Math.min(1, SHORT / title.length)) },
      { words: stems(entry.words.join(" ")), worth: WORTH.text },
      { words: stems(`${page} ${entry.kind}`), worth: WORTH.kind },
      { words: stems(entry.within), worth: WORTH.within },
    ],
  };
  known.set(entry, made);
  return made;
}

function worth(term: Term, { places }: Indexed): number {
  const hits = places.flatMap((place) => place.words.map((word) => likeness(term, word) * place.worth));
  return Math.max(0, ...hits);
}

/**
 * What of all `frameworks` answers `question`, the best first: ids, titles, then texts, rare words before common ones.
 * Nothing when the question holds no word, and at most MOST results.
 */
export function searchGuide(frameworks: readonly Framework[], question: string): Found[] {
  const terms = termsOf(question);
  const entries = new Map(frameworks.flatMap((framework) => [...entriesOf(framework)]));
  const all = [...entries.values()].map(indexed);
  const worths = terms.map((term) => all.map((one) => worth(term, one)));
  const rarity = worths.map((column) => Math.log(1 + all.length / (1 + column.filter(Boolean).length)));
  const asked = fold(question.trim());
  const weighed = all.map((one, at) => {
    const weight = worths.reduce((sum, column, n) => sum + (column[at] ?? 0) * (rarity[n] ?? 0), 0);
    return { entry: one.entry, weight: fold(one.entry.id) === asked ? Number.POSITIVE_INFINITY : weight };
  });
  const found = weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const best = found.find(({ weight }) => Number.isFinite(weight))?.weight ?? 0;
  return found
    .filter(({ weight }) => weight >= SHARE * best)
    .slice(0, MOST)
    .map(({ entry }) => ({ entry, excerpt: excerptOf(entry, terms) }));
}

/** The paragraph with the most hits, its hits set apart. */
function excerptOf(entry: GuideEntry, terms: Term[]): Stretch[] {
  const paragraphs = entry.words.map((words) => stretches(words, terms));
  const hits = (one: Stretch[]) => one.filter(({ hit }) => hit).length;
  return paragraphs.toSorted((a, b) => hits(b) - hits(a))[0] ?? [];
}

function stretches(text: string, terms: Term[]): Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.some((term) => likeness(term, stem(word)) > 0)) continue;
    if (index > from) parts.push({ from, text: text.slice(from, index), hit: false });
    parts.push({ from: index, text: word, hit: true });
    from = index + word.length;
  }
  return from < text.length ? [...parts, { from, text: text.slice(from), hit: false }] : parts;
}
