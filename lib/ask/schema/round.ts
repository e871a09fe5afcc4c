import { z } from "zod";
import { numberWord } from "@/lib/text";
import { AskToken, RELATIONS, Who } from "../schema";

/** How many people a round asks. */
export const FEWEST_ASKED = 5;
export const MOST_ASKED = 12;
/** Nothing of fewer people than these is ever shown; no setting lowers it. */
export const FEWEST_SHOWN = 4;
/** Levels of a row, and answers to the question about the title, counted from 1. */
export const PLACES = [1, 2, 3] as const;
export type Place = (typeof PLACES)[number];

const AGAIN = "Reload the page, then send this again.";
/** Comes with a form from the server, so that one sent twice is known. */
const SendKey = z.string(AGAIN).regex(/^[\w-]{8,40}$/, AGAIN);

const PERSON = /^people\.(\d{1,2})\.(witness|relation|address)$/;
const ROW = /^row\.([\w.]{1,20})$/;

/** `people.3.witness` and the like, as a form sends them, made a list; a line with nothing in it is null and keeps its place. */
function withPeople(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const people: (Record<string, unknown> | null)[] = Array.from({ length: MOST_ASKED }, () => null);
  for (const [name, value] of Object.entries(given)) {
    const [, at, field = ""] = PERSON.exec(name) ?? [];
    if (at === undefined || !(Number(at) in people) || !String(value).trim()) continue;
    people[Number(at)] = { ...people[Number(at)], [field]: value };
  }
  return { ...given, people };
}

const Asked = z.object(Who);
export type Asked = z.infer<typeof Asked>;

/** Who is asked in a round; without an address a link is made that the leader passes on. */
export const OpenForm = z.preprocess(
  withPeople,
  z.object({
    openKey: SendKey,
    people: z
      .array(Asked.nullable())
      .max(MOST_ASKED, AGAIN)
      .superRefine((people, context) => {
        const filled = people.filter((one) => one !== null).length;
        const message = `Name at least five people; you have named ${numberWord(filled)}. Of fewer, nothing could be shown without giving one of them away.`;
        const path = [people.indexOf(null), "witness"];
        if (filled < FEWEST_ASKED) context.addIssue({ code: "custom", path, message, input: "" });
      }),
  }),
);
export type OpenForm = z.infer<typeof OpenForm>;

/** Nothing chosen, and that one cannot say, are both null. */
const Choice = z
  .union(
    [z.literal(["", "unsure"]).transform(() => null), z.coerce.number().pipe(z.literal(PLACES))],
    "Choose one of these.",
  )
  .default(null);

function withRows(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const rows = Object.entries(given).flatMap(([name, value]) => {
    const id = ROW.exec(name)?.[1];
    return id ? [[id, value] as const] : [];
  });
  const chosen = [...rows.map(([, value]) => value), Reflect.get(given, "title") ?? ""];
  return { ...given, rows: Object.fromEntries(rows), isEmpty: chosen.every((value) => value === "") };
}

/**
 * What somebody chose: for each row the place of a text in the order that their page shows, and what they take the title
 * to be. `answeredAt` is when the answer was given that the page spoke of.
 */
export const PlacementForm = z
  .preprocess(
    withRows,
    z.object({
      token: AskToken,
      sendKey: SendKey,
      answeredAt: z.union([z.literal("").transform(() => null), z.iso.datetime()], AGAIN).default(null),
      rows: z.record(z.string(), Choice),
      title: Choice,
      isEmpty: z.boolean().default(false),
    }),
  )
  .superRefine(({ isEmpty }, context) => {
    const message = "Choose in at least one place before you send it; that you cannot say is a choice too.";
    if (isEmpty) context.addIssue({ code: "custom", path: ["form"], message, input: "" });
  });
export type PlacementForm = z.infer<typeof PlacementForm>;

/** What is kept of an answer while the round is open: levels by row, and the title. */
export const Said = z.object({
  rows: z.record(z.string(), z.literal(PLACES).nullable()),
  title: z.literal(PLACES).nullable(),
});
export type Said = z.infer<typeof Said>;

/** How many chose each of three; null where it is withheld. */
const Counts = z.tuple([z.int(), z.int(), z.int()]).nullable();
export type Counts = z.infer<typeof Counts>;
const Three = z.tuple([z.string(), z.string(), z.string()]);

/** What a closed round keeps, with the words that were asked. Written once. */
export const RoundResult = z.object({
  contentVersion: z.string(),
  invited: z.int(),
  answered: z.int(),
  title: z.object({ text: z.string(), choices: Three }),
  columns: Three,
  rows: z.array(z.object({ id: z.string(), name: z.string(), levels: Three })),
  groups: z.array(
    z.object({ name: z.string(), relations: z.array(z.enum(RELATIONS)), rows: z.array(Counts), title: Counts }),
  ),
  /** Those of whom nothing is shown. */
  withheld: z.array(z.enum(RELATIONS)),
});
export type RoundResult = z.infer<typeof RoundResult>;

/** One round of the record. */
export const OneRound = z.object({ id: z.string().regex(/^[\w-]{1,64}$/, "Choose a round from the list.") });
