import { Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { capital } from "@/lib/text";
import type { GivenView, Judged } from "@/lib/worksheet/queries/views";
import { rowStatus, viewText } from "@/lib/worksheet/rules/views";

type Props = {
  judged: Judged;
  zone: string;
  title: string;
  empty: string;
  /** How the one who answered the rows is called above their answers, and a row of which nobody agrees or disagrees. */
  leader: string;
  alone: string;
};

/** Row by row what the leader answered and, beside it, what each person said of it; nothing is made one. */
export function JudgedRows({ judged: { rows, views }, zone, title, empty, leader, alone }: Props) {
  if (!views.length)
    return (
      <Section title={title}>
        <p className="max-w-prose text-soft">{empty}</p>
      </Section>
    );
  return (
    <Section title={title}>
      <ul className="border-line border-b">
        {rows.map(({ id, text, cells }) => {
          const own = views.filter(({ rowId }) => rowId === id);
          return (
            <li
              key={id}
              className="break-inside-avoid border-line border-t py-3 md:grid md:grid-cols-[13rem_minmax(0,1fr)_minmax(0,1fr)] md:gap-x-8"
            >
              <div>
                <p className="font-serif text-lg leading-snug">{text}</p>
                <p className="text-sm text-soft">{statusText(own, alone)}</p>
              </div>
              <div className="mt-2 md:mt-0">
                <p className="font-medium text-sm">{leader}</p>
                {cells.length ? (
                  cells.map(({ column, text: said }) => (
                    <p key={column} className="whitespace-pre-line">
                      <span className="text-soft">{column}: </span>
                      {said}
                    </p>
                  ))
                ) : (
                  <p className="text-soft">Left empty.</p>
                )}
              </div>
              <div className="mt-2 md:mt-0">
                {own.map((view) => (
                  <Said key={view.grantId} view={view} zone={zone} />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function statusText(views: GivenView[], alone: string): string {
  const status = rowStatus(views);
  return status === "mine only" ? alone : capital(status);
}

function Said({ view, zone }: { view: GivenView; zone: string }) {
  const { name, words, saidAt } = view;
  return (
    <div className="mb-2">
      <p className="font-medium text-sm">
        {name} <span className="font-normal text-soft">{longDay(dayOf(saidAt, zone))}</span>
      </p>
      <p className="whitespace-pre-line">
        {viewText(view)}
        {words ? `: ${words}` : "."}
      </p>
    </div>
  );
}
