import { and, asc, eq, exists, getTableColumns, or } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db";
import { identities, sessions, users } from "@/db/schema/account";
import { actions } from "@/db/schema/action";
import { asks, attestations, clarifications, proposedWitnesses, rounds } from "@/db/schema/ask";
import { assessmentAnswers, assessmentCitations, assessments } from "@/db/schema/assessment";
import { calendarFeeds } from "@/db/schema/calendar";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { comments, threads } from "@/db/schema/comment";
import {
  claims,
  evidence,
  evidenceAnswers,
  evidenceFacts,
  evidenceLinks,
  evidenceMilestones,
} from "@/db/schema/evidence";
import { frameworks } from "@/db/schema/framework";
import { grants, grantWorksheets, reads } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { mechanismEvidence, mechanismFacts, mechanismRuns, mechanisms, sameCauses } from "@/db/schema/mechanism";
import { meetingLines, meetings, privateNotes } from "@/db/schema/meeting";
import { practiceGroups } from "@/db/schema/practice";
import { setAsides } from "@/db/schema/readiness";
import { reminderSettings, reminders } from "@/db/schema/reminder";
import { boundaryReviews, placements } from "@/db/schema/review";
import { aways, extensions, milestones, roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import { togetherReviews } from "@/db/schema/together";
import {
  worksheetAnswers,
  worksheetCitations,
  worksheetSignatures,
  worksheetVersions,
  worksheetViews,
} from "@/db/schema/worksheet";
import type { RecordAccess } from "@/lib/record/access";

/** Rows of `table` whose `owner` is the person; `without` names columns that are secrets or only serve the machine. */
type Part = { table: PgTable; owner: PgColumn; without?: string[] };

/** Everything that belongs to a person, by the name it has in the file. A test holds every table against these two lists. */
export const EXPORTED: Record<string, Part> = {
  account: { table: users, owner: users.id },
  signedInBrowsers: { table: sessions, owner: sessions.userId, without: ["tokenHash"] },
  otherSignIns: { table: identities, owner: identities.userId },
  roadmaps: { table: roadmaps, owner: roadmaps.ownerId },
  roadmapStarts: { table: roadmapStarts, owner: roadmapStarts.ownerId },
  extensions: { table: extensions, owner: extensions.ownerId },
  awayPeriods: { table: aways, owner: aways.ownerId },
  milestones: { table: milestones, owner: milestones.ownerId },
  evidence: { table: evidence, owner: evidence.ownerId, without: ["search"] },
  evidenceFacts: { table: evidenceFacts, owner: evidenceFacts.ownerId },
  claims: { table: claims, owner: claims.ownerId },
  evidenceLinks: { table: evidenceLinks, owner: evidenceLinks.ownerId },
  evidenceMilestones: { table: evidenceMilestones, owner: evidenceMilestones.ownerId },
  evidenceAnswers: { table: evidenceAnswers, owner: evidenceAnswers.ownerId },
  rounds: { table: rounds, owner: rounds.ownerId },
  asks: { table: asks, owner: asks.ownerId, without: ["tokenHash"] },
  attestations: { table: attestations, owner: attestations.ownerId },
  clarifications: { table: clarifications, owner: clarifications.ownerId },
  proposedWitnesses: { table: proposedWitnesses, owner: proposedWitnesses.ownerId },
  assessments: { table: assessments, owner: assessments.ownerId },
  assessmentAnswers: { table: assessmentAnswers, owner: assessmentAnswers.ownerId },
  assessmentCitations: { table: assessmentCitations, owner: assessmentCitations.ownerId },
  placements: { table: placements, owner: placements.ownerId },
  boundaryReviews: { table: boundaryReviews, owner: boundaryReviews.ownerId },
  // What the reviewer has sent is theirs until both sides are open, and in the report once it is decided.
  togetherReviews: { table: togetherReviews, owner: togetherReviews.ownerId, without: ["theirSaid"] },
  mechanisms: { table: mechanisms, owner: mechanisms.ownerId },
  mechanismFacts: { table: mechanismFacts, owner: mechanismFacts.ownerId },
  mechanismRuns: { table: mechanismRuns, owner: mechanismRuns.ownerId },
  mechanismEvidence: { table: mechanismEvidence, owner: mechanismEvidence.ownerId },
  sameCauses: { table: sameCauses, owner: sameCauses.ownerId },
  hintsSetAside: { table: setAsides, owner: setAsides.ownerId },
  worksheets: { table: worksheetVersions, owner: worksheetVersions.ownerId },
  worksheetAnswers: { table: worksheetAnswers, owner: worksheetAnswers.ownerId },
  worksheetCitations: { table: worksheetCitations, owner: worksheetCitations.ownerId },
  worksheetSignatures: { table: worksheetSignatures, owner: worksheetSignatures.ownerId },
  worksheetViews: { table: worksheetViews, owner: worksheetViews.ownerId },
  grants: { table: grants, owner: grants.ownerId, without: ["tokenHash"] },
  grantWorksheets: { table: grantWorksheets, owner: grantWorksheets.ownerId },
  meetings: { table: meetings, owner: meetings.ownerId },
  meetingLines: { table: meetingLines, owner: meetingLines.ownerId },
  privateNotes: { table: privateNotes, owner: privateNotes.ownerId },
  practiceGroups: { table: practiceGroups, owner: practiceGroups.ownerId },
  reminderSettings: { table: reminderSettings, owner: reminderSettings.userId },
  reminders: { table: reminders, owner: reminders.userId },
  readsByOthers: { table: reads, owner: reads.ownerId },
  threads: { table: threads, owner: threads.ownerId },
  comments: { table: comments, owner: comments.ownerId },
  checkIns: { table: checkIns, owner: checkIns.ownerId },
  // By who wrote it: what the other side has sent is nobody else's to read until both have.
  checkInSides: { table: checkInSides, owner: checkInSides.authorId },
  actions: { table: actions, owner: actions.ownerId },
  calendarAddress: { table: calendarFeeds, owner: calendarFeeds.ownerId, without: ["tokenHash"] },
  history: { table: history, owner: history.ownerId },
  inbox: { table: notices, owner: notices.userId, without: ["aboutId"] },
  mail: { table: outbox, owner: outbox.userId, without: ["messageId", "claimedUntil"] },
};

/** Tables whose rows are not the person's own, by their name in the database: not in the file, or only in part; and why. */
export const NOT_EXPORTED: Record<string, string> = {
  frameworks: "Belongs to nobody. The content that the person's roadmaps pin is in the file, as pinnedContent.",
  passwords: "A hash is of use to nobody but a thief; when the password was set stands in the history.",
  account_tokens: "One-time links that work for minutes, stored as hashes.",
  round_answers:
    "What others chose in a round that is still open. They were told that nobody reads it; what may be shown of it is in rounds, once it is closed.",
  unwanted: "Addresses, as hashes, whose readers want no mail from here; they belong to nobody who has a record.",
  reminder_links: "Links that work once, for a month, stored as hashes.",
  jobs: "The machine's own bookkeeping; it belongs to nobody.",
};

/** Everything that belongs to the person at `at`, as the text of a JSON file. */
export async function exportRecord(access: RecordAccess, { at }: { at: Date }): Promise<string> {
  const parts: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(EXPORTED)) parts[name] = await rowsOf(part, access.ownerId);
  const pinnedContent = await pinnedBy(access);
  return `${JSON.stringify({ format: "cairn-export", version: 1, exportedAt: at, ...parts, pinnedContent }, null, 1)}\n`;
}

/** The content that the person's roadmaps were started with and their worksheets answered from, whole. */
async function pinnedBy({ ownerId }: RecordAccess) {
  const { track, version, hash, content } = frameworks;
  const pinning = [roadmaps, worksheetVersions].map((by) =>
    exists(
      db
        .select({ id: by.id })
        .from(by)
        .where(
          and(eq(by.ownerId, ownerId), eq(by.track, track), eq(by.contentVersion, version), eq(by.contentHash, hash)),
        ),
    ),
  );
  return db
    .select({ track, version, content })
    .from(frameworks)
    .where(or(...pinning))
    .orderBy(asc(frameworks.id));
}

async function rowsOf({ table, owner, without = [] }: Part, ownerId: string): Promise<unknown[]> {
  const all: Record<string, PgColumn> = getTableColumns(table);
  const columns = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  return db
    .select(columns as ReturnType<typeof getTableColumns<typeof table>>)
    .from(table)
    .where(eq(owner, ownerId))
    .orderBy(asc(all.id ?? owner));
}
