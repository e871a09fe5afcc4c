import { shorten } from "./year-frame";

/** Text broken at spaces into at most `most` lines of about `length` characters; what is too long is shortened. */
export function wrap(text: string, { length, most }: { length: number; most: number }): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (joined.length <= length || lines.length === most)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => shorten(line, length));
}
