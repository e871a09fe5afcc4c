import { openAsk } from "@/lib/ask/access";
import { askOwner, noteRunByAsk } from "@/lib/ask/mutations/run";
import { AskOwner } from "@/lib/ask/schema";
import { addDays } from "@/lib/date";
import { addMechanism, changeMechanism } from "@/lib/mechanism/mutations/keep";
import { linkItems, sayCausesSame } from "@/lib/mechanism/mutations/link";
import { logRun } from "@/lib/mechanism/mutations/run";
import { AddMechanism, LogRun, type Relation } from "@/lib/mechanism/schema";
import { type Calendar, clock } from "./calendar";
import { pieces } from "./evidence-steps";
import type { Step, Story } from "./timeline";
import { type Built, sameCause, whatRuns } from "./what-runs";

/** What the leader writes down of what runs, run by run, and of the rescues that it keeps from coming back. */
export function mechanismSteps(story: Story, calendar: Calendar): Step[] {
  const at = clock(calendar.on(sameCause.ago), 18, 40);
  const same = { evidenceId: sameCause.piece, sameAsId: sameCause.sameAs };
  return [
    ...whatRuns.flatMap((built) => stepsOf(story, built, calendar)),
    {
      at,
      run: () =>
        sayCausesSame(story.access, {
          evidenceId: idOf(story, same.evidenceId),
          sameAsId: idOf(story, same.sameAsId),
          at,
        }),
    },
  ];
}

function stepsOf(story: Story, built: Built, calendar: Calendar): Step[] {
  const { access } = story;
  const { on } = calendar;
  let [id, token] = ["", ""];
  const said = (owner = built.owner) => AddMechanism.parse({ ...built, ownerRole: owner });
  const step = (at: Date, run: (at: Date) => Promise<unknown>): Step => ({ at, run: () => run(at) });
  const link = (relation: Relation) => (ago: number) =>
    step(linkedAt(built, ago, calendar), (at) =>
      linkItems(access, { id, evidenceIds: [idOf(story, ago)], relation, at }),
    );
  const { handedTo, ownerAsked } = built;
  return [
    step(clock(on(built.ago), 18), async (at) => {
      ({ id } = await addMechanism(access, { ...said(), at }));
    }),
    ...(ownerAsked
      ? [
          step(clock(on(ownerAsked.ago), 18, 15), async (at) => {
            const { witness } = ownerAsked;
            const asked = AskOwner.parse({ mechanismId: id, witness, relation: "peer", way: "link" });
            const { path } = await askOwner(access, { ...asked, at });
            token = path?.split("/").at(-1) ?? "";
          }),
        ]
      : []),
    ...built.runs.map(({ ago, alone, byOwner, ...run }) =>
      step(clock(on(ago), 18, 20), async (at) => {
        const ran = LogRun.parse({ id, leader: alone ? "without" : "with", ...run });
        const owner = byOwner ? await openAsk(token) : null;
        await (owner ? noteRunByAsk(owner, { ...ran, at }) : logRun(access, { ...ran, at }));
      }),
    ),
    ...(built.prevents ?? []).map(link("prevents")),
    ...(built.shows ?? []).map(link("shows")),
    ...(handedTo
      ? [
          step(clock(on(handedTo.ago), 18, 10), (at) => {
            const { forId: _, ...next } = said(handedTo.owner);
            return changeMechanism(access, { ...next, id, version: 1, at });
          }),
        ]
      : []),
  ];
}

/** In the evening, once both the item and the mechanism are written down. */
function linkedAt(built: Built, ago: number, { on }: Calendar): Date {
  const late = pieces.find((piece) => piece.ago === ago)?.late ?? 0;
  const days = [addDays(on(ago), late), on(built.ago)];
  return clock(days.toSorted().at(-1) ?? "", 18, 30);
}

function idOf({ ids }: Story, ago: number): string {
  const piece = pieces.find((one) => one.ago === ago);
  const id = piece && ids.get(piece);
  if (!id) throw new Error(`No piece of the demo happened ${ago} days ago, or it is not written down yet.`);
  return id;
}
