import Link from "next/link";
import { sectionOf } from "@/lib/framework/rules/guide";
import type { Shift } from "@/lib/framework/schema";
import { Serves } from "./own-evidence";
import { aimed, Chapter, inText, Leaves } from "./parts";
import type { Guide } from "./reading";

/** The shifts with what to practise and to ask, and the Hows. */
export function ShiftsPart({ guide }: { guide: Guide }) {
  const hows = sectionOf(guide.frameworks, "hows", "shifts");
  return (
    <>
      <Chapter id="shifts" title="Five shifts">
        <ShiftList guide={guide} shifts={sectionOf(guide.frameworks, "shifts", "shifts")} />
      </Chapter>
      {hows.length ? (
        <Chapter
          id="hows"
          title="Five Hows"
          lead="Standing questions that an organisation can answer when it has mechanisms, and a person answers when it has none."
        >
          <ol className="mt-4 border-line border-b">
            {hows.map(({ id, question, text }) => (
              <li key={id} id={id} className={`break-inside-avoid border-line border-t py-4 ${aimed}`}>
                <h3 className="font-normal text-lg">{question}</h3>
                {text ? <p className="mt-1 max-w-prose text-soft">{text}</p> : null}
                <Serves guide={guide} id={id} name={question} />
              </li>
            ))}
          </ol>
          {guide.own ? (
            <p className="mt-4 print:hidden">
              <Link href="/mechanisms" prefetch={false} className={inText}>
                Your mechanisms, and which of these they answer
              </Link>
            </p>
          ) : null}
        </Chapter>
      ) : null}
    </>
  );
}

/** Each shift as two sides, the way it was and the way it is to be, with what helps and how it fails. */
export function ShiftList({ guide, shifts }: { guide: Guide; shifts: Shift[] }) {
  return (
    <ol className="mt-4 border-line border-b">
      {shifts.map(({ id, name, from, to, text, practices, questions, failure }) => (
        <li key={id} id={id} className={`break-inside-avoid border-line border-t py-6 ${aimed}`}>
          <h3 className="font-normal text-xl">{name}</h3>
          <div className="mt-3 grid gap-x-10 gap-y-3 md:grid-cols-2 print:grid-cols-2">
            <p className="border-line border-l-2 pl-4 text-soft">{from}</p>
            <p className="border-ink border-l-2 pl-4">{to}</p>
          </div>
          {text ? <p className="mt-4 max-w-prose">{text}</p> : null}
          <Leaves title="To practise" parts={practices} />
          <Leaves title="To ask" parts={questions} />
          {failure ? (
            <p className="mt-3 max-w-prose">
              <span className="font-medium text-sm">It has failed when: </span>
              <span className="text-soft">{failure}</span>
            </p>
          ) : null}
          <Serves guide={guide} id={id} name={name} />
        </li>
      ))}
    </ol>
  );
}
