import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { grants } from "@/db/schema/grant";
import { worksheetViews } from "@/db/schema/worksheet";
import type { Reader } from "@/db/store";
import type { Day } from "@/lib/date";
import type { Prompt } from "@/lib/framework/schema";
import { type GrantAccess, recordForWorksheet } from "@/lib/grant/access";
import type { RecordAccess } from "@/lib/record/access";
import type { Cell } from "../rules/reading";
import { judgedIn, judgedRows } from "../rules/views";
import type { View } from "../schema";
import { hashOfVersion, sheetOfVersion } from "./signing";
import { answersIn, keptSince, listVersions } from "./version";

type Within = { tx?: Reader };

/** What one person says of one row. */
export type GivenView = {
  grantId: string;
  /** As the leader calls them. */
  name: string;
  rowId: string;
  view: View;
  words: string;
  saidAt: Date;
  version: number;
};

/** The table of a version whose rows others judge: each row as the leader answered it, and what is said of it. */
export type Judged = {
  worksheetId: string;
  title: string;
  versionId: string;
  /** As `Signing` has it, and so are the next two. */
  called: number;
  number: number;
  hash: string;
  /** The version that was kept last, which alone is judged. */
  latest: number;
  prompt: Prompt;
  rows: { id: string; text: string; cells: Cell[] }[];
  views: GivenView[];
};

type Which = { id: string; which?: string };

/** What everybody said of a version, for the leader; null when none is kept, or the worksheet has nothing to judge. */
export async function findJudged(access: RecordAccess, which: Which & Within): Promise<Judged | null> {
  return judgedAmong(access, { ...which, fromOn: "" });
}

/** The same by a grant that names the worksheet: only what its own reader said. Throws NOT_FOUND. */
export async function findGrantedJudged(access: GrantAccess, which: Which & Within): Promise<Judged | null> {
  const { fromOn, grantId } = access;
  return judgedAmong(recordForWorksheet(access, which.id), { ...which, fromOn, grantId });
}

async function judgedAmong(
  access: RecordAccess,
  { id, which, fromOn, grantId, tx = db }: Which & Within & { fromOn: Day | ""; grantId?: string },
): Promise<Judged | null> {
  const versions = keptSince(await listVersions(access, id, tx), { fromOn, zone: access.zone });
  const version = which === undefined ? versions[0] : versions.find(({ called }) => String(called) === which);
  if (!version) return null;
  const { framework, sheet } = await sheetOfVersion(access, version, tx);
  const prompt = judgedIn(sheet);
  if (!prompt) return null;
  const { answers } = await answersIn(access, version.id, tx);
  const said = answers.find(({ promptId, lineId }) => promptId === prompt.id && lineId === "")?.said ?? {};
  const views = await viewsOf(access, { versionId: version.id, promptId: prompt.id, grantId, tx });
  return {
    ...{ worksheetId: id, title: sheet.title, versionId: version.id, prompt, views },
    ...{ called: version.called, number: version.number, hash: hashOfVersion(version, { answers }) },
    latest: versions[0]?.called ?? version.called,
    rows: judgedRows(framework, prompt, said),
  };
}

type Of = { versionId: string; promptId: string; grantId?: string; tx: Reader };

async function viewsOf({ ownerId }: RecordAccess, { versionId, promptId, grantId, tx }: Of): Promise<GivenView[]> {
  return tx
    .select({
      grantId: worksheetViews.grantId,
      name: grants.name,
      rowId: worksheetViews.rowId,
      view: worksheetViews.view,
      words: worksheetViews.words,
      saidAt: worksheetViews.saidAt,
      version: worksheetViews.version,
    })
    .from(worksheetViews)
    .innerJoin(grants, and(eq(grants.ownerId, worksheetViews.ownerId), eq(grants.id, worksheetViews.grantId)))
    .where(
      and(
        eq(worksheetViews.ownerId, ownerId),
        eq(worksheetViews.versionId, versionId),
        eq(worksheetViews.promptId, promptId),
        grantId === undefined ? undefined : eq(worksheetViews.grantId, grantId),
      ),
    )
    .orderBy(asc(worksheetViews.id));
}
