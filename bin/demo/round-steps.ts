import { openAsk } from "@/lib/ask/access";
import { closeRound, openRound } from "@/lib/ask/mutations/round";
import { placeInRound } from "@/lib/ask/mutations/round-answer";
import { shuffled } from "@/lib/ask/rules/round";
import { PLACES, type Place } from "@/lib/ask/schema/round";
import { type Calendar, clock } from "./calendar";
import { askedInRounds, rounds } from "./rounds";
import type { Step, Story } from "./timeline";

/** The rounds, each opened by links that are passed on, answered on the next day and closed by the leader. */
export function roundSteps({ access }: Story, { on }: Calendar): Step[] {
  return rounds.flatMap(({ ago, closedAgo, said }): Step[] => {
    const opened = { id: "", tokens: [] as string[] };
    const openedAt = clock(on(ago), 8, 30);
    const answeredAt = clock(on(ago - 1), 12);
    const at = clock(on(closedAgo), 17);
    const open = async () => {
      const people = askedInRounds.map(({ who, relation }) => ({ witness: who, relation, address: null }));
      const { id, links } = await openRound(access, { people, openKey: `demo-round-${ago}`, at: openedAt });
      Object.assign(opened, { id, tokens: links.map(({ path }) => path.split("/").at(-1) ?? "") });
    };
    const answer = async () => {
      for (const [who, token] of opened.tokens.entries())
        if (said.title?.[who] !== "-") await place(token, { who, said, at: answeredAt });
    };
    return [
      { at: openedAt, run: open },
      { at: answeredAt, run: answer },
      { at, run: () => closeRound(access, { id: opened.id, at }) },
    ];
  });
}

type Said = { who: number; said: Record<string, string>; at: Date };

/** Answers as they would on their page, where each row stands in an order of its own. */
async function place(token: string, { who, said: { title = "", ...rows }, at }: Said) {
  const access = await openAsk(token);
  if (!access) throw new Error("A round of the demo has a link that does not open.");
  const level = (digits: string): Place | null => PLACES[Number(digits[who]) - 1] ?? null;
  const placed = Object.entries(rows).map(([id, digits]) => {
    const chosen = level(digits);
    return [id, chosen && (PLACES[shuffled(access.askId, id).indexOf(chosen)] ?? null)] as const;
  });
  const answer = { rows: Object.fromEntries(placed), title: level(title), sendKey: "demo-answer", answeredAt: null };
  await placeInRound(access, { ...answer, at });
}
