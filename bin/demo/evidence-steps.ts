import { addDays, type Day, dayOf } from "@/lib/date";
import { captureEvidence } from "@/lib/evidence/mutations/capture";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import { Placement, Wording } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { findSignal } from "@/lib/framework/rules/signals";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { brought } from "./before";
import { type Calendar, clock, drawn, fridayFrom, later } from "./calendar";
import type { Piece } from "./material";
import { mechanisms } from "./mechanisms";
import { neighbours } from "./neighbours";
import { othersRun } from "./others-run";
import { ownTeams } from "./own-teams";
import { leader } from "./plan";
import type { Step, Story } from "./timeline";

const framework = currentFramework("em-to-vp");
/** What was logged as it happened, in the order in which it did. */
export const pieces: Piece[] = [...ownTeams, ...neighbours, ...mechanisms, ...othersRun];

/** Everything the leader logs, places, re-words and withdraws. */
export function evidenceSteps(story: Story, calendar: Calendar): Step[] {
  const draw = drawn(7);
  const logged = pieces.map((piece) => {
    const day = addDays(calendar.on(piece.ago), piece.late ?? 0);
    return { piece, at: clock(day, 8, 30 + Math.floor(draw() * 9 * 60)) };
  });
  const sessions = new Map<Day, number>();
  return [
    ...brought.flatMap((batch, index) => broughtIn(story, calendar, { ...batch, index })),
    ...logged.flatMap(({ piece, at }) => [
      { at, run: () => log(story, { batch: [piece], key: `demo ${piece.ago}`, calendar, at }) },
      ...placing(story, { piece, at: placedAt({ at, sessions, calendar }), calendar }),
      ...withdrawing(story, piece, calendar),
    ]),
  ];
}

/** A list pasted in the evening, and placed the evening after. */
function broughtIn(story: Story, calendar: Calendar, batch: { ago: number; pieces: Piece[]; index: number }): Step[] {
  const day = addDays(calendar.today, -batch.ago);
  const at = clock(day, 20, 10);
  return [
    { at, run: () => log(story, { batch: batch.pieces, key: `demo list ${batch.index}`, calendar, at }) },
    ...batch.pieces.flatMap((piece, index) =>
      placing(story, { piece, at: clock(addDays(day, 1), 20, 4 * index), calendar }),
    ),
  ];
}

/** On Friday evenings, a few minutes for each; what no Friday has come for yet is placed when it is logged. */
function placedAt({ at, sessions, calendar }: { at: Date; sessions: Map<Day, number>; calendar: Calendar }): Date {
  const friday = fridayFrom(dayOf(at, leader.zone));
  if (friday >= calendar.today) return later(at, 15);
  const before = sessions.get(friday) ?? 0;
  sessions.set(friday, before + 1);
  return clock(friday, 18, 5 + 4 * before);
}

type Logged = { batch: Piece[]; key: string; calendar: Calendar; at: Date };

async function log({ access, ids }: Story, { batch, key, calendar, at }: Logged) {
  const items = batch.map(({ ago, sentence, first = sentence, cause }) => {
    return { sentence: first, happenedOn: calendar.on(ago), rescue: cause !== undefined };
  });
  const origin = batch.length > 1 ? "brought-in" : "typed";
  const kept = await captureEvidence(access, { items, origin, captureKey: key, at });
  batch.forEach((piece, index) => {
    ids.set(piece, kept[index] ?? "");
  });
}

type Placing = { piece: Piece; at: Date; calendar: Calendar };

function placing(story: Story, { piece, at, calendar }: Placing): Step[] {
  if (piece.waits || piece.withdrawnAgo !== undefined) return [];
  const reworded: Step[] = piece.first
    ? [
        {
          at: later(at, -1),
          run: () => rewordEvidence(story.access, { ...wordingOf(story, { piece, calendar }), at: later(at, -1) }),
        },
      ]
    : [];
  return [...reworded, { at, run: () => place(story, { piece, at, calendar }) }];
}

function wordingOf({ ids }: Story, { piece, calendar }: Omit<Placing, "at">): Wording {
  const { sentence, ago, cause, confidentiality } = piece;
  const rescue = { rescue: cause !== undefined, rescueCause: cause };
  return Wording.parse({
    id: ids.get(piece),
    version: 1,
    sentence,
    happenedOn: calendar.on(ago),
    confidentiality,
    ...rescue,
  });
}

async function place({ access, ids, roadmapId }: Story, { piece, at, calendar }: Placing) {
  const { sentence, ago, cause, outcome = [], claims = {}, against = {}, links = {}, serves, ...said } = piece;
  const [outcomeBefore, outcomeAfter, outcomeUnit] = outcome;
  const milestones = serves ? await listMilestones(access, roadmapId) : [];
  const placement = Placement.parse({
    ...{ ...said, sentence, happenedOn: calendar.on(ago), rescueCause: cause },
    ...{ outcomeBefore, outcomeAfter, outcomeUnit },
    claims: [
      ...Object.entries(claims).map(([signalId, rationale]) => ({ signalId, direction: wayOf(signalId), rationale })),
      ...Object.entries(against).map(([signalId, rationale]) => ({ signalId, direction: "against", rationale })),
    ],
    links: Object.entries(links).map(([label, url]) => ({ label, url })),
    milestoneIds: milestones.filter(({ templateId }) => templateId === serves).map(({ id }) => id),
  });
  const id = ids.get(piece) ?? "";
  await placeEvidence(access, { ...placement, id, version: piece.first ? 2 : 1, at });
}

const wayOf = (signalId: string) => (findSignal(framework, signalId)?.direction === "against" ? "against" : "supports");

function withdrawing({ access, ids }: Story, piece: Piece, { on }: Calendar): Step[] {
  if (piece.withdrawnAgo === undefined) return [];
  const at = clock(on(piece.withdrawnAgo), 17, 40);
  return [{ at, run: () => withdrawEvidence(access, { ids: [ids.get(piece) ?? ""], at }) }];
}
