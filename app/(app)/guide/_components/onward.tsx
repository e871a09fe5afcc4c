import { sectionOf } from "@/lib/framework/rules/guide";
import type { Framework, Indicator, Note } from "@/lib/framework/schema";
import { Milestones } from "./milestones";
import { NoteList } from "./note-list";
import { OwnEvidence } from "./own-evidence";
import { aimed, Chapter, Contents } from "./parts";
import type { Guide } from "./reading";
import { ShiftList } from "./shifts";

/** Where a VP stands and what they may need; then each way onward with its shifts, actions and indicators. */
export function OnwardPart({ guide }: { guide: Guide }) {
  const { frameworks } = guide;
  const ways = frameworks.filter(({ phases }) => phases.some(({ endMonth }) => endMonth === null));
  const shared = sharedNotes(ways);
  const [needs, prompts, pitfalls] = [
    sectionOf(frameworks, "needs", "onward"),
    sectionOf(frameworks, "decisionPrompts", "onward"),
    sectionOf(frameworks, "pitfalls", "onward"),
  ];
  const chapters = [
    { id: "situations", title: "Where you stand", shown: sectionOf(frameworks, "situations").length },
    { id: "needs", title: "What a VP runs into", shown: needs.length },
    { id: "prompts", title: "Which role do you want?", shown: prompts.length },
    ...ways.map(({ track, title }) => ({ id: track, title, shown: 1 })),
    { id: "pitfalls", title: "Pitfalls", shown: pitfalls.length },
  ].filter(({ shown }) => shown);
  return (
    <>
      <Contents parts={chapters} />
      <Notes guide={guide} id="before" title="Before anything else" notes={shared} />
      <Situations guide={guide} />
      <Notes guide={guide} id="needs" title="What a VP runs into" notes={needs} />
      <Notes guide={guide} id="prompts" title="Which role do you want?" notes={prompts} />
      {ways.map((framework) => (
        <Way key={framework.track} guide={guide} framework={framework} shared={shared.map(({ id }) => id)} />
      ))}
      <Notes guide={guide} id="pitfalls" title="Pitfalls" notes={pitfalls} />
    </>
  );
}

type Notes = { guide: Guide; id: string; title: string; notes: Note[] };

function Notes({ guide, id, title, notes }: Notes) {
  if (!notes.length) return null;
  return (
    <Chapter id={id} title={title}>
      <NoteList guide={guide} notes={notes} />
    </Chapter>
  );
}

/** What every way begins with, to be read once. */
function sharedNotes(ways: Framework[]) {
  const [first, ...others] = ways;
  return (first?.orientation ?? []).filter(({ id }) =>
    others.every(({ orientation = [] }) => orientation.some((one) => one.id === id)),
  );
}

function Situations({ guide }: { guide: Guide }) {
  const situations = sectionOf(guide.frameworks, "situations");
  if (!situations.length) return null;
  return (
    <Chapter id="situations" title="Where you stand">
      <ul className="mt-4 grid gap-x-10 border-line border-b md:grid-cols-2 print:grid-cols-2">
        {situations.map(({ id, name, text, paths }) => (
          <li key={id} id={id} className={`break-inside-avoid border-line border-t py-4 ${aimed}`}>
            <h3 className="font-normal text-lg">{name}</h3>
            <p className="mt-1">{text}</p>
            <p className="mt-2 text-sm text-soft">
              {paths.length > 1 ? "Leads to, none ahead of another: " : "Leads to: "}
              {paths.map((path) => path.name).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

function Way({ guide, framework, shared }: { guide: Guide; framework: Framework; shared: string[] }) {
  const { track, title, aim, orientation = [], shifts = [], phases, indicators, outcomes = [] } = framework;
  const own = orientation.filter(({ id }) => !shared.includes(id));
  const heads = (parts: { id: string }[]) => own.filter((note) => parts.some(({ id }) => id.startsWith(`${note.id}.`)));
  const headed = [...heads(shifts), ...heads(indicators)];
  return (
    <Chapter id={track} title={title} lead={<span id={aim.id}>{aim.text}</span>}>
      <NoteList guide={guide} notes={own.filter((note) => !headed.includes(note))} />
      <Heads notes={heads(shifts)} />
      <ShiftList guide={guide} shifts={shifts} />
      {phases.map(({ id, name, purpose, milestones, outcome }) => (
        <section key={id} id={id} aria-label={`${title}: ${name}`} className={`mt-8 ${aimed}`}>
          <h3 className="font-medium text-xl">{name}</h3>
          <p className="max-w-prose text-soft">{purpose}</p>
          <Milestones guide={guide} milestones={milestones} />
          {outcome ? (
            <p id={outcome.id} className={`mt-4 max-w-prose ${aimed}`}>
              <span className="font-medium text-sm">At its end: </span>
              {outcome.text}
            </p>
          ) : null}
        </section>
      ))}
      <Heads notes={heads(indicators)} />
      <Indicators guide={guide} indicators={indicators} />
      {outcomes.length ? (
        <p className="mt-4 text-sm text-soft">
          It may end in any of these, none ahead of another: {outcomes.map(({ label }) => label).join(" · ")}
        </p>
      ) : null}
    </Chapter>
  );
}

/** Notes that say how to read the list below them. */
function Heads({ notes }: { notes: Note[] }) {
  return notes.map(({ id, title, text }) => (
    <div key={id} id={id} className={`mt-8 ${aimed}`}>
      <h3 className="font-medium text-xl">{title}</h3>
      <p className="max-w-prose text-soft">{text}</p>
    </div>
  ));
}

function Indicators({ guide, indicators }: { guide: Guide; indicators: Indicator[] }) {
  return (
    <ul className="mt-4 grid gap-x-10 border-line border-b md:grid-cols-2 print:grid-cols-2">
      {indicators.map(({ id, label, text }) => (
        <li key={id} id={id} className={`break-inside-avoid border-line border-t py-3 ${aimed}`}>
          <div className="flex items-baseline justify-between gap-4">
            <h4 className="font-serif text-lg">{label}</h4>
            <OwnEvidence guide={guide} id={id} name={label} />
          </div>
          <p className="text-soft">{text}</p>
        </li>
      ))}
    </ul>
  );
}
