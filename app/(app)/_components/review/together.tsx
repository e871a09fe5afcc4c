import { levelText } from "@/lib/review/rules/check-in";
import { type Together, togetherText } from "@/lib/review/rules/together";
import { capital, numberWord } from "@/lib/text";

type Props = {
  together: Together;
  isDecided: boolean;
  /** Whose review it is; null for the leader, who is spoken to. */
  leader: string | null;
};

/** What two people who held a review together said, each without the other's: rows, statement, reply. */
export function TogetherView({ together, isDecided, leader }: Props) {
  const { name, rows, columns, statement, reply } = together;
  const differing = rows.filter((row) => row.reviewer !== null && row.reviewer !== row.leader).length;
  return (
    <>
      <p className="max-w-prose text-soft">{togetherText(together, { isDecided, leader })}</p>
      {rows.length ? (
        <>
          <Words who={name} text={statement} />
          {reply ? <Words who={leader ?? "You"} text={reply} /> : null}
          <p className="mt-6">{differingText(differing)}</p>
          <ul className="mt-2 max-w-4xl border-line border-b">
            {rows.map((row) => (
              <li key={row.id} className="gap-x-8 border-line border-t py-2.5 md:grid md:grid-cols-[13rem_1fr_1fr]">
                <p className="font-serif text-lg leading-snug">{row.name}</p>
                <p>
                  <span className="text-soft">{leader ?? "You"}: </span>
                  {levelText(row.leader, columns)}
                </p>
                <p className={row.reviewer !== null && row.reviewer !== row.leader ? "font-medium" : ""}>
                  <span className="font-normal text-soft">{name}: </span>
                  {row.reviewer === null ? "cannot say" : levelText(row.reviewer, columns)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function differingText(count: number): string {
  if (!count) return "Where both can say, they say the same.";
  return `${capital(numberWord(count))} ${count === 1 ? "row is" : "rows are"} placed differently.`;
}

function Words({ who, text }: { who: string; text: string }) {
  return (
    <figure className="mt-4 max-w-prose border-line border-l-2 pl-4">
      <blockquote className="whitespace-pre-line">{text}</blockquote>
      <figcaption className="mt-1 text-sm text-soft">{who}</figcaption>
    </figure>
  );
}
