const HELD = [
  { what: "The start of your roadmap and its boundaries", note: "called to mind 21 and 7 days before" },
  { what: "Milestones with a due day", note: "3 days before, as long as they are open" },
  { what: "Your meetings, whoever planned them", note: "a day before" },
  { what: "The next boundary of each person whose roadmap you read", note: "as long as it is open to you" },
];

/** What stands in the calendar, and what never does. */
export function Contents() {
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {HELD.map(({ what, note }) => (
          <li key={what} className="py-2.5">
            {what}
            <span className="block text-sm text-soft">{note}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-soft">
        What moves here moves there, and what is dropped or cancelled is marked as cancelled, as often as the program
        looks again. Evidence, notes and reasons are never in it. Whoever opened their record to you sees that you read
        their dates.
      </p>
    </>
  );
}
