import { transact } from "@/db";
import { placements } from "@/db/schema/review";
import { openAsk } from "@/lib/ask/access";
import { answerAsk, proposeWitness } from "@/lib/ask/mutations/answer";
import { askWitness, issueAskLink, revokeAsk } from "@/lib/ask/mutations/ask";
import { forgetAddresses } from "@/lib/ask/mutations/expiry";
import { getWitnesses } from "@/lib/ask/queries/asks";
import { subjectOf } from "@/lib/ask/queries/subject";
import { addDays } from "@/lib/date";
import { claimMail, markSent } from "@/lib/mail/mutations";
import { brought } from "./before";
import { type Calendar, clock } from "./calendar";
import { pieces } from "./evidence-steps";
import type { Step, Story } from "./timeline";
import { placed, type Witnessed, witnessed } from "./witnesses";

/** Long enough for a piece to be placed before somebody is asked about it. */
const ASKED_AFTER = 9;

/** What witnesses said when they were asked, and reviewers, whom nothing asks yet: their placements are written as rows. */
export function witnessSteps(story: Story, calendar: Calendar): Step[] {
  const now = clock(calendar.today, 0, 1);
  return [
    ...witnessed.flatMap((one) => asking(story, one, calendar)),
    ...placed.map(({ ago, rowId, level }): Step => {
      const at = clock(calendar.on(ago), 16);
      const row = { ownerId: story.access.ownerId, rowId, level, revealedAt: at };
      return { at, run: () => transact((tx) => tx.insert(placements).values(row)) };
    }),
    { at: now, run: () => forgetAddresses(now) },
  ];
}

/** The ask, and what came of it: the answer by its link, or that it was taken back. */
function asking(story: Story, one: Witnessed, { on }: Calendar): Step[] {
  const { ago, after = ASKED_AFTER, answeredAfter = 2, answer = "saw", revoked } = one;
  const piece = [...brought.flatMap((batch) => batch.pieces), ...pieces].find((each) => each.ago === ago);
  const askedOn = addDays(on(ago), after);
  const asked = { id: "", token: "" };
  const idOf = () => (piece && story.ids.get(piece)) ?? "";
  const askedAt = clock(askedOn, 11);
  const answeredAt = clock(addDays(askedOn, answeredAfter), 9, 20);
  const steps: Step[] = [
    { at: askedAt, run: async () => Object.assign(asked, await ask(story, one, { id: idOf(), at: askedAt })) },
  ];
  if (answer !== null) steps.push({ at: answeredAt, run: () => reply(one, { ...asked, id: idOf(), at: answeredAt }) });
  if (revoked) {
    const at = clock(addDays(askedOn, 1), 8, 30);
    steps.push({ at, run: () => revokeAsk(story.access, { id: asked.id, at }) });
  }
  return steps;
}

type About = { id: string; at: Date };

/** Asks by a mail that counts as sent at once, or by a link. Answers the ask's id and the secret of its link. */
async function ask({ access }: Story, { by, relation, answer, link, wasNamed }: Witnessed, { id, at }: About) {
  const address = `${by.toLowerCase().replaceAll(" ", "-")}@example.com`;
  const { proposals } = await getWitnesses(access, { evidenceId: id, at });
  const proposalId = wasNamed ? (proposals.find(({ witness }) => witness === by)?.id ?? null) : null;
  const { id: askId, path } = await askWitness(access, {
    ...{ id, witness: by, relation, proposalId, at },
    kind: answer === "holds" ? "still-holds" : "attest",
    ...(link ? { way: "link", address: null } : { way: "mail", address }),
  });
  return { id: askId, token: await opened({ id: askId, path, at }) };
}

/** The secret of an ask's link. One that is mailed counts as sent at once. */
export async function opened({ id, path, at }: { id: string; path: string | null; at: Date }): Promise<string> {
  const link = path ?? (await issueAskLink({ id, at }));
  const mail = path ? null : await claimMail({ at, until: at });
  if (mail) await markSent(mail, at);
  return link.split("/").at(-1) ?? "";
}

async function reply(one: Witnessed, { id, token, at }: About & { token: string }) {
  const access = await openAsk(token);
  if (!access) throw new Error(`${one.by} has no link that opens.`);
  const { answer, repeats = null, runs = null, words = "", names } = one;
  const { saidSince } = await subjectOf(access, id);
  const seen = { wordingAt: saidSince.toISOString(), answeredAt: null };
  await answerAsk(access, { ...seen, answer: answer ?? "saw", repeats, runs, words, at });
  if (names) await proposeWitness(access, { witness: names, address: null, at });
}
