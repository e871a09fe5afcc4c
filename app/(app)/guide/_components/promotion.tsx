import Link from "next/link";
import { sectionOf } from "@/lib/framework/rules/guide";
import { NoteList } from "./note-list";
import { aimed, Chapter, Contents } from "./parts";
import type { Guide } from "./reading";

/** What those who decide look for, and the questions to put to oneself. */
export function PromotionPart({ guide }: { guide: Guide }) {
  const [signals, questions, notes] = [
    sectionOf(guide.frameworks, "promotionSignals", "promotion"),
    sectionOf(guide.frameworks, "questions", "promotion"),
    sectionOf(guide.frameworks, "questionNotes", "promotion"),
  ];
  return (
    <>
      <Contents
        parts={[
          { id: "signals", title: "What those who decide look for" },
          { id: "questions", title: "Ten questions" },
        ]}
      />
      <Chapter id="signals" title="What those who decide look for">
        <NoteList guide={guide} notes={signals} />
      </Chapter>
      <Chapter id="questions" title="Ten questions to put to yourself">
        {guide.own ? (
          <p className="text-sm print:hidden">
            <Link href="/assessments" className="underline decoration-line underline-offset-4 hover:decoration-accent">
              Answer them in an assessment
            </Link>
          </p>
        ) : null}
        <ol className="mt-4 border-line border-b">
          {questions.map(({ id, text, sides }, at) => (
            <li
              key={id}
              id={id}
              className={`grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] border-line border-t py-3 ${aimed}`}
            >
              <span aria-hidden className="font-serif text-lg text-soft">
                {at + 1}
              </span>
              <div>
                <p className="max-w-prose font-serif text-lg">{text}</p>
                {sides ? (
                  <div className="mt-2 grid gap-x-10 gap-y-2 md:grid-cols-2 print:grid-cols-2">
                    <p className="border-line border-l-2 pl-3">{sides[0]}</p>
                    <p className="border-line border-l-2 pl-3">
                      <span className="text-soft">or: </span>
                      {sides[1]}
                    </p>
                  </div>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
        <NoteList guide={guide} notes={notes} />
      </Chapter>
    </>
  );
}
