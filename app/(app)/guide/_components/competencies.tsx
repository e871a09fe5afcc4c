import type { Route } from "next";
import Link from "next/link";
import { sectionOf } from "@/lib/framework/rules/guide";
import type { Behaviour, Competency, Framework } from "@/lib/framework/schema";
import { OwnEvidence } from "./own-evidence";
import { aimed, Chapter, Contents, inText, Ours, ToPlace } from "./parts";
import type { Guide } from "./reading";

/** Each competency with strong and weak side by side, what would count, and where else it shows. */
export function CompetenciesPart({ guide }: { guide: Guide }) {
  const competencies = sectionOf(guide.frameworks, "competencies");
  return (
    <>
      <Contents parts={competencies.map(({ id, name }) => ({ id, title: name }))} />
      {competencies.map((competency) => (
        <Chapter key={competency.id} id={competency.id} title={competency.name} lead={competency.definition}>
          <Beside guide={guide} competency={competency} />
          <div className="mt-6 grid gap-x-10 gap-y-8 md:grid-cols-2 print:grid-cols-2">
            <Behaviours guide={guide} title="Strong looks like this" of={competency} shown={competency.strong} />
            <Behaviours guide={guide} title="Weak looks like this" of={competency} shown={competency.weak} />
          </div>
          <div className="mt-8">
            <Behaviours guide={guide} title="What would count" of={competency} shown={competency.evidence} wide />
          </div>
        </Chapter>
      ))}
    </>
  );
}

type List = { guide: Guide; title: string; of: Competency; shown: Behaviour[]; wide?: true };

function Behaviours({ guide, title, of, shown, wide }: List) {
  return (
    <section aria-label={`${of.name}: ${title.toLowerCase()}`}>
      <h3 className="mb-2 break-after-avoid font-medium text-lg">
        {title}
        {shown.some(({ ours }) => ours) ? <Ours /> : null}
      </h3>
      <ul className={wide ? "grid gap-x-10 md:grid-cols-2 print:grid-cols-2" : ""}>
        {shown.map(({ id, label, text }) => (
          <li key={id} id={id} className={`break-inside-avoid border-line border-t py-3 ${aimed}`}>
            <div className="flex items-baseline justify-between gap-4">
              <h4 className="font-serif text-lg first-letter:uppercase">{label}</h4>
              <OwnEvidence guide={guide} id={id} name={label} />
            </div>
            <p className="text-soft">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The rows of the matrix in which evidence of a competency shows as well, its traps, and the reader's own page of it. */
function Beside({ guide, competency: { id, name } }: { guide: Guide; competency: Competency }) {
  const links = guide.frameworks.flatMap((framework) => [
    ...rowsOf(framework, id),
    ...framework.traps.filter(({ competencyIds }) => competencyIds.includes(id)),
  ]);
  const own = guide.own?.framework.competencies.some((one) => one.id === id);
  return (
    <p className="mt-2 text-sm text-soft">
      Shows as well in{" "}
      {links.map((one, at) => (
        <span key={one.id}>
          {at ? " · " : ""}
          <ToPlace id={one.id}>{one.name}</ToPlace>
        </span>
      ))}
      {own ? (
        <Link href={`/competencies/${id}` as Route} prefetch={false} className={`ml-4 print:hidden ${inText}`}>
          What you have<span className="sr-only"> for {name}</span>
        </Link>
      ) : null}
    </p>
  );
}

function rowsOf({ matrix, bench, crosswalk }: Framework, competencyId: string): { id: string; name: string }[] {
  const ids = crosswalk.filter(({ competencyIds }) => competencyIds.includes(competencyId)).map(({ rowId }) => rowId);
  return [...(matrix?.rows ?? []), ...(bench ? [bench] : [])].filter(({ id }) => ids.includes(id));
}
