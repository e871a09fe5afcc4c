import { sectionOf } from "@/lib/framework/rules/guide";
import { OwnEvidence, Serves } from "./own-evidence";
import { aimed } from "./parts";
import type { Guide } from "./reading";

/** What each trap looks like, why it lasts and what it costs. */
export function TrapsPart({ guide }: { guide: Guide }) {
  const notes = guide.frameworks.flatMap(({ trapsNote }) => trapsNote ?? []);
  return (
    <>
      {notes.map(({ id, title, text }) => (
        <p key={id} id={id} className={`mt-8 max-w-prose ${aimed}`}>
          <strong className="font-medium">{title}.</strong> {text}
        </p>
      ))}
      <ol className="mt-10 border-line border-b">
        {sectionOf(guide.frameworks, "traps").map(({ id, name, text, why, cost }) => (
          <li key={id} id={id} className={`break-inside-avoid border-line border-t py-6 ${aimed}`}>
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="font-normal text-2xl">{name}</h2>
              <OwnEvidence guide={guide} id={id} name={name} />
            </div>
            <p className="mt-1 max-w-prose">{text}</p>
            <dl className="mt-4 grid gap-x-10 gap-y-3 md:grid-cols-2 print:grid-cols-2">
              <div>
                <dt className="font-medium text-sm">Why it lasts</dt>
                <dd className="text-soft">{why}</dd>
              </div>
              <div>
                <dt className="font-medium text-sm">What it costs</dt>
                <dd className="text-soft">{cost}</dd>
              </div>
            </dl>
            <Serves guide={guide} id={id} name={name} verb="Speaks against" />
          </li>
        ))}
      </ol>
    </>
  );
}
