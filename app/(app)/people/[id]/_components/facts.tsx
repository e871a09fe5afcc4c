import { longDay } from "@/lib/date";
import type { GivenGrant } from "@/lib/grant/queries/given";
import { opensLines } from "@/lib/grant/rules/telling";

/** What a grant is for and opens, and until when. */
export function Facts({ grant }: { grant: GivenGrant }) {
  const { purpose, fromOn, untilOn, account, address } = grant;
  const lines = [
    ["What for", purpose],
    ["Nothing from before", longDay(fromOn)],
    ["Open until", untilOn ? longDay(untilOn) : "one of you ends it"],
    ...(account ? [["Reads as", account]] : []),
    ...(address ? [["Invited at", address]] : []),
  ] as const;
  return (
    <>
      <h2 className="mb-2 font-medium text-xl">What it opens</h2>
      <ul className="border-line border-b">
        {opensLines(grant).map((line) => (
          <li key={line} className="border-line border-t py-2">
            {line}
          </li>
        ))}
      </ul>
      <dl className="mt-4 grid gap-3">
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className="text-sm text-soft">{term}</dt>
            <dd className="break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
