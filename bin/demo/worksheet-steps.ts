import { currentFramework } from "@/lib/framework/rules/library";
import { addLine, saveAnswer } from "@/lib/worksheet/mutations/answer";
import { citeEvidence } from "@/lib/worksheet/mutations/cite";
import { keepVersion } from "@/lib/worksheet/mutations/version";
import { lineShape, shapeOf } from "@/lib/worksheet/rules/sheet";
import type { Said } from "@/lib/worksheet/schema";
import { type Calendar, clock } from "./calendar";
import { pieces } from "./evidence-steps";
import type { Step, Story } from "./timeline";
import { boundaries } from "./worksheets-boundaries";
import { lists } from "./worksheets-lists";

const framework = currentFramework("em-to-vp");

/** What was written into a worksheet on one evening. What is not named stays as it was; "{12}" is the day 12 days ago. */
export type Round = {
  ago: number;
  /** By prompt, row and column; a prompt without a table has one row and one column, both "". */
  whole?: Record<string, Said>;
  /** By prompt and a name of ours for the line, then by column. */
  lines?: Record<string, Said>;
  /** By prompt and row, or line, the evidence of these days. */
  cites?: Record<string, Record<string, number[]>>;
  /** Kept in the end, under these words. */
  keep?: string;
};
export type Filled = { worksheetId: string; rounds: Round[] };

/** All that the leader writes into worksheets, in the evenings. */
export function worksheetSteps(story: Story, calendar: Calendar): Step[] {
  return [...boundaries, ...lists].flatMap(({ worksheetId, rounds }, index) => {
    const pages: Page = { worksheetId, lineIds: new Map(), written: new Map() };
    return rounds.map((round) => {
      const at = clock(calendar.on(round.ago), 20, 30 + index);
      return { at, run: () => write(story, { ...pages, round, calendar, at }) };
    });
  });
}

/** What has been written into a worksheet so far: its lines by our names for them, and each answer. */
type Page = {
  worksheetId: string;
  lineIds: Map<string, string>;
  written: Map<string, { said: Said; version: number }>;
};
type Evening = Page & { round: Round; calendar: Calendar; at: Date };

async function write(story: Story, evening: Evening) {
  const { access } = story;
  const { worksheetId, lineIds, at } = evening;
  const { whole = {}, lines = {}, cites = {}, keep } = evening.round;
  for (const [promptId, said] of Object.entries(whole)) await save(story, evening, { promptId, lineId: "", said });
  for (const [promptId, some] of Object.entries(lines))
    for (const [name, cells] of Object.entries(some)) {
      const known = lineIds.get(name);
      const lineId = known ?? (await addLine(access, { worksheetId, promptId, at })).lineId;
      if (!known) evening.written.set(lineId, { said: {}, version: 1 });
      lineIds.set(name, lineId);
      await save(story, evening, { promptId, lineId, said: { "": cells } });
    }
  for (const [promptId, rows] of Object.entries(cites))
    for (const [name, agos] of Object.entries(rows)) {
      const lineId = lineIds.get(name) ?? "";
      const evidenceIds = agos.map((ago) => idAt(story, ago));
      await citeEvidence(access, { worksheetId, promptId, lineId, rowId: lineId ? "" : name, evidenceIds, at });
    }
  if (keep !== undefined) await keepVersion(access, { worksheetId, label: keep, at });
}

type Saving = { promptId: string; lineId: string; said: Said };

/** Writes over what stands there, as somebody would who goes on in the same fields. */
async function save({ access }: Story, { worksheetId, written, calendar, at }: Evening, { said, ...which }: Saving) {
  const sheet = framework.worksheets?.find(({ id }) => id === worksheetId);
  const prompt = sheet?.prompts.find(({ id }) => id === which.promptId);
  if (!prompt) throw new Error(`The demo answers ${which.promptId}, which is no prompt.`);
  const key = which.lineId || which.promptId;
  const was = written.get(key) ?? { said: {}, version: 0 };
  const { columns, rows } = which.lineId ? lineShape(prompt) : shapeOf(framework, prompt);
  const now = dated(said, calendar);
  for (const [id, row] of Object.entries(now))
    for (const name of Object.keys(row))
      if (!rows.some((one) => one.id === id) || !columns.some((column) => column.name === name))
        throw new Error(`The demo answers ${which.promptId} at ${id}, ${name}, which is not there.`);
  const full = Object.fromEntries(rows.map(({ id }) => [id, { ...was.said[id], ...now[id] }]));
  const cells = rows.flatMap(({ id }, row) =>
    columns.map(({ name }, column) => [`${row}.${column}`, full[id]?.[name] ?? ""]),
  );
  const form = { ...which, worksheetId, version: was.version, cells: Object.fromEntries(cells) };
  const { version } = await saveAnswer(access, { ...form, at });
  written.set(key, { said: full, version });
}

function dated(said: Said, { on }: Calendar): Said {
  const text = JSON.stringify(said).replace(/\{(-?\d+)\}/g, (_, ago: string) => on(Number(ago)));
  return JSON.parse(text);
}

function idAt({ ids }: Story, ago: number): string {
  const piece = pieces.find((one) => one.ago === ago);
  const id = piece && ids.get(piece);
  if (!id) throw new Error(`The demo has logged nothing of ${ago} days ago.`);
  return id;
}
