import { COMMON_PASSWORDS } from "../content";

const SHORTEST = 8;
const LONGEST = 128;
/** Runs of keys and letters that are typed without thinking. */
const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
];
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
  "!": "i",
};
const EASY = "It is among the first that are tried. Three or four unrelated words make a better one.";

/** How a password is compared and hashed: what looks the same on two keyboards is the same. */
export const canonicalPassword = (password: string) => password.normalize("NFKC");

/**
 * What is wrong with a new password, as a sentence that says what to do; null when it may be used. 8 to 128 characters,
 * no rules of composition; common ones, runs, repetitions and the person's own name and address are refused.
 */
export function passwordProblem(password: string, about: { email: string; name: string }): string | null {
  if (!password.isWellFormed()) return "Part of a character is missing. Delete the broken one and type it again.";
  const length = [...password].length;
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters; this has ${length}.`;
  const plain = canonicalPassword(password).toLowerCase();
  if (isCommon(plain)) return EASY;
  if (/^(.{1,4})\1+.{0,3}$/u.test(plain)) return `Do not repeat the same few characters. ${EASY}`;
  if (isRun(plain)) return `Do not use a run of neighbouring keys or letters. ${EASY}`;
  if (isAbout(plain, about))
    return "Do not use your name or address: they are the first that somebody who knows you would try.";
  return null;
}

/** Common as it stands, with digits and signs around it, or with letters written as digits. */
function isCommon(plain: string) {
  const cores = [plain, plain.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ""), plain.replace(/^[^a-z]+|[^a-z]+$/g, "")];
  const spelt = cores.map((text) => text.replace(/[01345@$!]/g, (sign) => LOOKALIKES[sign] ?? sign));
  return [...cores, ...spelt].some((text) => COMMON_PASSWORDS.has(text));
}

function isRun(plain: string) {
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, "");
  const both = RUNS.flatMap((run) => [run, [...run].reverse().join("")]);
  return letters.length > 3 && both.some((run) => `${run}${run}`.includes(letters));
}

function isAbout(plain: string, { email, name }: { email: string; name: string }) {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  const own = [email, local, domain, domain.split(".")[0] ?? "", name, "cairn"]
    .map(bare)
    .filter((text) => text.length > 2);
  return own.some((text) => bare(plain) === text || bare(plain) === `${text}${text}`);
}
