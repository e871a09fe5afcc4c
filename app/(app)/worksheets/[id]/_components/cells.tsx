import { Field, Select, TextArea } from "@/app/_ui/field";
import type { Prompt, WorksheetColumn } from "@/lib/framework/schema";
import { MAX_ANSWER, MAX_CELL } from "@/lib/worksheet/schema";

/** As many fields beside each other as can be read; a phone has them under each other. */
const WIDTHS: Record<number, string> = {
  1: "",
  2: "sm:grid-cols-2",
  3: "sm:grid-cols-2 lg:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-4",
  5: "sm:grid-cols-2 lg:grid-cols-5",
};

type Props = { prompt: Prompt; columns: WorksheetColumn[]; row: number; said?: Record<string, string> };

/** The fields of one row. */
export function Cells({ prompt, columns, row, said = {} }: Props) {
  return (
    <div className={`grid gap-x-4 gap-y-3 ${WIDTHS[columns.length] ?? "sm:grid-cols-2 lg:grid-cols-3"}`}>
      {columns.map((column, at) => (
        <Cell key={column.name} {...{ prompt, column }} name={`cells.${row}.${at}`} text={said[column.name] ?? ""} />
      ))}
    </div>
  );
}

type One = { prompt: Prompt; column: WorksheetColumn; name: string; text: string };

function Cell({ prompt, column: { name: head, options, day }, name, text }: One) {
  const shared = { name, label: head || prompt.label, hideLabel: head === "", defaultValue: text };
  if (options)
    return (
      <Select {...shared}>
        <option value="">Not said</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    );
  if (day) return <Field {...shared} type="date" />;
  const isAlone = head === "";
  return <TextArea {...shared} rows={isAlone ? 3 : 1} maxLength={isAlone ? MAX_ANSWER : MAX_CELL} />;
}
