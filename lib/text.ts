import { z } from "zod";

/** Control characters other than tab and line feed, which no keyboard types and databases or terminals trip over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
/** Marks that turn the reading direction of everything after them, and so can make a text show what it does not say. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with the characters of `text`, as a sentence that says what to do, or null. */
function fault(text: string, lines: boolean): string | null {
  if (!lines && /[\n\u2028\u2029]/.test(text)) return "Write this on one line.";
  if (CONTROL.test(text))
    return "Remove the control characters; they often come along when pasting. Typing it again helps.";
  if (TURNING.test(text)) return "Remove the hidden marks that turn the reading direction.";
  if (!text.isWellFormed()) return "Part of a character is missing. Delete the broken one and type it again.";
  return null;
}

/** `max` counts UTF-16 units, as the `maxlength` of a field does. Without `required`, nothing and "" are both "". */
type Limits = { max: number; required?: string };

function text({ max, required, lines }: Limits & { lines: boolean }) {
  return z
    .unknown()
    .optional()
    .transform((given, context) => {
      const refuse = (message: string) => {
        context.addIssue({ code: "custom", message, input: given });
        return z.NEVER;
      };
      if (given !== undefined && given !== null && typeof given !== "string") return refuse("Write this as text.");
      const written = (given ?? "").replace(/\r\n?/g, "\n").trim();
      if (written === "") return required === undefined ? "" : refuse(required);
      if (written.length > max) {
        const [limit, length] = [max, written.length].map((n) => n.toLocaleString("en-GB"));
        return refuse(`Shorten this to ${limit} characters; it has ${length}.`);
      }
      const problem = fault(written, lines);
      return problem === null ? written : refuse(problem);
    });
}

/** Plain text on one line, trimmed. `required` is what to say when it is empty. */
export function line(limits: Limits) {
  return text({ ...limits, lines: false });
}

/** Plain text over several lines, trimmed, with line ends as \n (forms send \r\n, and `maxlength` counts one). */
export function prose(limits: Limits) {
  return text({ ...limits, lines: true });
}

/** `text` as search compares it: compatibility forms and accents gone, lower case, and one sigma. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");
}

/** "a", "a and b", "a, b and c" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** Up to twelve as a word, beyond as a figure. */
export const numberWord = (n: number) => NUMBERS[n] ?? String(n);
/** With its first letter large. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
