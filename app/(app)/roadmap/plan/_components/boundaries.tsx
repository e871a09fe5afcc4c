import { type Day, fullDay, longDay } from "@/lib/date";
import type { Plan } from "@/lib/roadmap/rules/plan";

type Props = { columns: { name: string; plan: Plan }[]; names: string[]; caption?: string };

/** Plans side by side: the start and each boundary, a day that differs from the one to its left set in ink. */
export function Boundaries({ columns, names, caption = "Start and boundaries" }: Props) {
  const rows = [
    { name: "Start", days: columns.map(({ plan }) => plan.startOn) },
    ...names.map((name, at) => ({
      name: `End of “${name}”`,
      days: columns.map(({ plan }) => plan.phases[at]?.boundaryOn),
    })),
  ];
  return (
    <table className="w-full max-w-prose text-left text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-soft">
        <tr>
          <th scope="col" className="py-2 pr-4 font-normal">
            <span className="sr-only">What</span>
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className="py-2 pr-4 font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, days }) => (
          <tr key={name} className="border-line border-t align-top">
            <th scope="row" className="py-2 pr-4 font-normal">
              {name}
            </th>
            {days.map((day, at) => (
              <td
                key={columns[at]?.name}
                className={`py-2 pr-4 ${at > 0 && day !== days[at - 1] ? "font-medium" : "text-soft"}`}
              >
                <DayText day={day} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const DayText = ({ day }: { day?: Day }) =>
  day ? (
    <time dateTime={day} title={fullDay(day)}>
      {longDay(day)}
    </time>
  ) : (
    "undated"
  );
