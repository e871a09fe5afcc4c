import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { effortWordsIn, vagueWordsIn } from "@/lib/framework/rules/wording";

describe("effortWordsIn", () => {
  it.each<[string, string[]]>([
    ["Worked hard on the migration", ["worked hard"]],
    ["We WORKED  HARD,\nand it went well.", ["went well", "worked hard"]],
    ["My team likes me", ["my team likes me"]],
    ["I mentor people.", ["i mentor people"]],
    ["Pulled an all-nighter for the launch", ["all-nighter"]],
    ["Worked overtime (again)", ["worked overtime"]],
    ["Everyone is happy", ["everyone is happy"]],
    ["The release network hardened over weeks", []],
    ["Reworked hard limits into the scheduler", []],
    ["Cut lead time from 40 hours to 10", []],
    ["I feelt", []],
    ["Product dropped two projects after our capacity review", []],
    ["", []],
  ])("%j holds %j", (text, found) => {
    expect(effortWordsIn(emToVp, text)).toEqual(found);
  });

  it("finds each phrase of the list in any case, between any marks", () => {
    const seed = 20261120;
    const phrase = fc.constantFrom(...emToVp.effortWords);
    const mark = fc.constantFrom("", " ", ". ", "(", "\n", " – ", "“", "'");
    fc.assert(
      fc.property(phrase, mark, mark, fc.boolean(), (words, before, after, loud) => {
        const text = `${before}${loud ? words.toUpperCase() : words}${after}`;
        expect(effortWordsIn(emToVp, text)).toContain(words);
        expect(effortWordsIn(emToVp, `x${words}`)).not.toContain(words);
        expect(effortWordsIn(emToVp, `${words}é`)).not.toContain(words);
      }),
      { seed },
    );
  });

  it("reads the typographic apostrophe as the plain one", () => {
    const framework = { ...emToVp, effortWords: ["couldn't stop"] };
    expect(effortWordsIn(framework, "Couldn’t stop working")).toEqual(["couldn't stop"]);
  });

  it("keeps its lists in lower case, sorted and without repeats", () => {
    for (const list of [emToVp.effortWords, emToVp.vagueWords])
      expect(list).toEqual([...new Set(list.map((words) => words.toLowerCase()))].toSorted());
  });
});

describe("vagueWordsIn", () => {
  it.each<[string, string[]]>([
    ["Be more strategic", ["strategic"]],
    ["Work on your presence and visibility", ["presence", "visibility"]],
    ["Strategically placed", []],
    ["Say in the first minute what the delay costs", []],
  ])("%j holds %j", (text, found) => {
    expect(vagueWordsIn(emToVp, text)).toEqual(found);
  });
});
