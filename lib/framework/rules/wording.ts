import type { Framework } from "@/lib/framework/schema";

// Typographic apostrophes and any white space are what people type on phones and paste from mail.
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, " ");
}

/** The phrases that stand in `text` as whole words, upper and lower case alike, in the order of the list. */
function phrasesIn(phrases: readonly string[], text: string): string[] {
  const read = plain(text);
  return phrases.filter((phrase) => {
    const literal = plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "u").test(read);
  });
}

/** Effort and sentiment in an entry ("worked hard"); each calls for one quiet question: what changed? */
export function effortWordsIn(framework: Framework, text: string): string[] {
  return phrasesIn(framework.effortWords, text);
}

/** Words too vague to act on ("strategic"), in feedback or a goal. */
export function vagueWordsIn(framework: Framework, text: string): string[] {
  return phrasesIn(framework.vagueWords, text);
}
