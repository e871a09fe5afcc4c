import { currentFramework } from "@/lib/framework/rules/library";
import type { Framework, How } from "@/lib/framework/schema";
import type { MechanismView, SeenMechanism } from "./view";

/** A standing question with the mechanisms that answer it; nobody answers one without any. */
export type AnsweredHow = {
  how: How;
  answers: SeenMechanism[];
  /** How many of them the leader looks after. */
  own: number;
};

const isOwn = ({ facts }: SeenMechanism) => facts.ownerRole === "";

/** The standing questions as a roadmap pinned them, else as they are asked today: what runs does not end with a track. */
export const howsOf = (framework: Framework): How[] => framework.hows ?? currentFramework("em-to-vp").hows ?? [];

export function answersTo(hows: readonly How[], { running }: MechanismView): AnsweredHow[] {
  return hows.map((how) => {
    const answers = running.filter(({ facts }) => facts.howId === how.id);
    return { how, answers, own: answers.filter(isOwn).length };
  });
}

/** How many are answered, and how many of those only by what the leader looks after. */
export function howShare(answered: readonly AnsweredHow[]): { all: number; answered: number; own: number } {
  const some = answered.filter(({ answers }) => answers.length > 0);
  return {
    all: answered.length,
    answered: some.length,
    own: some.filter(({ answers, own }) => own === answers.length).length,
  };
}
