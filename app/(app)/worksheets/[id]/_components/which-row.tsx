import type { Which } from "@/lib/worksheet/rules/row";

/** Which row of a worksheet a form is about. */
export function WhichRow({ worksheetId, which }: { worksheetId: string; which: Which }) {
  return (
    <>
      <input type="hidden" name="worksheetId" value={worksheetId} />
      {Object.entries(which).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
