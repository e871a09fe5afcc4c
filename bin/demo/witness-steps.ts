import { transact } from "@/db";
import { attestations } from "@/db/schema/ask";
import { placements } from "@/db/schema/review";
import { addDays } from "@/lib/date";
import { brought } from "./before";
import { type Calendar, clock } from "./calendar";
import { pieces } from "./evidence-steps";
import type { Step, Story } from "./timeline";
import { placed, type Witnessed, witnessed } from "./witnesses";

/** Long enough for a piece to be placed before somebody is asked about it. */
const ASKED_AFTER = 9;

/** What witnesses and reviewers said. There is no way yet to ask them, so their answers are written as rows. */
export function witnessSteps(story: Story, calendar: Calendar): Step[] {
  return [
    ...witnessed.map((answer) => attesting(story, answer, calendar)),
    ...placed.map(({ ago, rowId, level }): Step => {
      const at = clock(calendar.on(ago), 16);
      const row = { ownerId: story.access.ownerId, rowId, level, revealedAt: at };
      return { at, run: () => transact((tx) => tx.insert(placements).values(row)) };
    }),
  ];
}

function attesting({ access, ids }: Story, answer: Witnessed, { on }: Calendar): Step {
  const { ago, by, relation, proposed = false, after = ASKED_AFTER } = answer;
  const askedAt = clock(addDays(on(ago), after), 11);
  const at = clock(addDays(on(ago), after + 2), 9, 20);
  const piece = [...brought.flatMap((batch) => batch.pieces), ...pieces].find((one) => one.ago === ago);
  const row = () => ({
    ...{ ownerId: access.ownerId, evidenceId: (piece && ids.get(piece)) ?? "", witnessId: by, relation },
    ...{ proposedByLeader: proposed, answer: answer.answer ?? "saw", askedAt, wordingAt: at, answeredAt: at },
  });
  return { at, run: () => transact((tx) => tx.insert(attestations).values(row())) };
}
