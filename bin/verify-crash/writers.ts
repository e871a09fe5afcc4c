import { randomUUID } from "node:crypto";
import { uuidv7 } from "@/db/columns";
import { startSession } from "@/lib/account/mutations/session";
import { createUser } from "@/lib/account/mutations/sign-up";
import { dayOf } from "@/lib/date";
import { openRecord } from "@/lib/record/access";
import { startRoadmap } from "@/lib/roadmap/mutations/start";
import { formsOf } from "../verify-access/forms";

export type Writer = { ownerId: string; cookie: string; form?: [string, string][] };
/** What became of each capture that was sent: `open` ones got no answer, and may be kept or not. */
export type Books = { acknowledged: Set<string>; refused: Set<string>; open: Set<string> };

/** Its box keeps a sentence without a script; it takes a roadmap. */
const PAGE = "/home";

/** A signed-in person with a roadmap, to write as. */
export async function newWriter(at: Date): Promise<Writer> {
  const email = `${uuidv7()}@example.com`;
  const { id } = await createUser({ email, name: "Robin Vale", zone: "UTC", password: randomUUID(), at });
  const access = await openRecord({ id }, id, "edit");
  const path = { situation: "N0", track: "em-to-vp" };
  await startRoadmap(access, { startOn: dayOf(at, "UTC"), zone: "UTC", path, at });
  const { token } = await startSession({ userId: id, browser: "verify-crash", at });
  return { ownerId: id, cookie: `session=${token}` };
}

/** Sends one capture after another, as a browser without JavaScript does, until nobody answers any more. */
export async function writeUntilKilled(input: {
  url: string;
  writer: Writer;
  books: Books;
  onAnswer: () => void;
}): Promise<void> {
  const { url, writer, books, onAnswer } = input;
  for (;;) {
    const word = newWord();
    try {
      writer.form ??= await captureForm(url, writer.cookie);
      books.open.add(word);
      const kept = await capture({ url, writer, form: writer.form, word });
      books.open.delete(word);
      (kept ? books.acknowledged : books.refused).add(word);
      onAnswer();
    } catch (error) {
      // Only a broken connection is an answer that never came; anything else is a fault of the trial.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function captureForm(url: string, cookie: string): Promise<[string, string][]> {
  const page = await fetch(url + PAGE, { headers: { cookie }, redirect: "manual" });
  const text = await page.text();
  const form = formsOf(text).find(({ controls }) => controls.some(({ name }) => name === "captureKey"));
  if (!form) throw new Error(`${PAGE} answered ${page.status} without a form to capture with.`);
  const own = ["captureKey", "text", "step"];
  return form.controls.filter(({ name }) => !own.includes(name)).map(({ name, value }) => [name, value]);
}

type Sending = { url: string; writer: Writer; form: [string, string][]; word: string };

/** Whether the server said that it kept the sentence. The whole answer must have come. */
async function capture({ url, writer, form, word }: Sending): Promise<boolean> {
  const body = new FormData();
  const own: [string, string][] = [
    ["captureKey", randomUUID()],
    ["text", `${word} settled the review`],
    ["step", "keep"],
  ];
  for (const [name, value] of [...form, ...own]) body.append(name, value);
  const answer = await fetch(url + PAGE, {
    method: "POST",
    body,
    headers: { cookie: writer.cookie, origin: url },
    redirect: "manual",
  });
  const text = await answer.text();
  return answer.status < 400 && text.includes("Kept, for");
}

/** A word that no capture had before and that no reader of dates could take for one. */
const newWord = () =>
  `w${randomUUID()
    .replaceAll("-", "")
    .replace(/\d/g, (digit) => "ghjklmnpqr"[Number(digit)] ?? "x")}`;
