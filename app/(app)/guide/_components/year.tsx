import { sectionOf } from "@/lib/framework/rules/guide";
import { datedPhases } from "@/lib/framework/rules/phases";
import { Milestones } from "./milestones";
import { NoteList } from "./note-list";
import { aimed, Chapter, Contents } from "./parts";
import type { Guide } from "./reading";

/** The phases with their milestones, and where the missing experience is to be had. */
export function YearPart({ guide }: { guide: Guide }) {
  const dated = guide.frameworks.filter((framework) => datedPhases(framework).length);
  const phases = dated.flatMap(datedPhases);
  const opportunities = sectionOf(guide.frameworks, "opportunities", "year");
  return (
    <>
      <Contents
        parts={[
          ...phases.map(({ id, name }) => ({ id, title: name })),
          { id: "gaps", title: "Where the missing experience is to be had" },
        ]}
      />
      {dated.map(({ aim }) => (
        <p key={aim.id} id={aim.id} className={`mt-6 max-w-prose font-serif text-xl ${aimed}`}>
          {aim.text}
        </p>
      ))}
      {phases.map(({ id, name, startMonth, endMonth, purpose, milestones, outcome }) => (
        <Chapter key={id} id={id} title={name} lead={purpose} eyebrow={`Months ${startMonth + 1} to ${endMonth}`}>
          <Milestones guide={guide} milestones={milestones} />
          {outcome ? (
            <p id={outcome.id} className={`mt-4 max-w-prose ${aimed}`}>
              <span className="font-medium text-sm">At its end: </span>
              {outcome.text}
            </p>
          ) : null}
        </Chapter>
      ))}
      {opportunities.length ? (
        <Chapter id="gaps" title="Where the missing experience is to be had">
          <NoteList guide={guide} notes={opportunities} />
        </Chapter>
      ) : null}
    </>
  );
}
