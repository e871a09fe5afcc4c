import { sectionOf } from "@/lib/framework/rules/guide";
import type { Cell, Matrix } from "@/lib/framework/schema";
import { NoteList } from "./note-list";
import { OwnEvidence } from "./own-evidence";
import { aimed, Chapter, Ours } from "./parts";
import type { Guide } from "./reading";

/** What each cell asks, as a table, and beside it the bench; below, how to read them. */
export function MatrixPart({ guide }: { guide: Guide }) {
  const { frameworks } = guide;
  const notes = sectionOf(frameworks, "matrixNotes");
  return (
    <>
      {frameworks.map(({ track, matrix }) => matrix && <Cells key={track} guide={guide} matrix={matrix} />)}
      {frameworks.map(
        ({ track, bench }) =>
          bench && (
            <Chapter key={track} id={bench.id} title={`Beside the grid: ${bench.name.toLowerCase()}`} lead={bench.text}>
              <Prompts prompts={bench.prompts} />
              <Ours />
              <OwnEvidence guide={guide} id={bench.id} name={bench.name} />
            </Chapter>
          ),
      )}
      {notes.length ? (
        <Chapter id="reading" title="How to read it">
          <NoteList guide={guide} notes={notes} />
        </Chapter>
      ) : null}
    </>
  );
}

/** On a narrow window the rows stand one below the other, each cell under the name of its level. */
function Cells({ guide, matrix: { columns, rows } }: { guide: Guide; matrix: Matrix }) {
  return (
    <table className="mt-8 block w-full md:table md:table-fixed print:table">
      <caption className="sr-only">What each cell asks: eight areas at three levels</caption>
      <thead className="hidden md:table-header-group print:table-header-group">
        <tr>
          <td className="w-32" />
          {columns.map(({ level, name }) => (
            <th key={level} scope="col" className="border-ink border-b px-3 pb-2 text-left font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group print:table-row-group">
        {rows.map(({ id, name, cells }) => (
          <tr key={id} className="block break-inside-avoid pt-8 md:table-row print:table-row">
            <th
              scope="row"
              id={id}
              className={`block border-line border-b py-3 text-left align-top font-normal font-serif text-lg md:table-cell md:pr-3 print:table-cell ${aimed}`}
            >
              {name}
            </th>
            {cells.map((cell) => (
              <CellOf key={cell.id} {...{ guide, cell }} level={columns[cell.level - 1]?.name ?? ""} row={name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellOf({ guide, cell, row, level }: { guide: Guide; cell: Cell; row: string; level: string }) {
  return (
    <td
      id={cell.id}
      className={`block border-line border-b py-3 align-top md:table-cell md:px-3 print:table-cell print:px-3 ${aimed}`}
    >
      <p aria-hidden className="mb-1 text-sm text-soft md:hidden print:hidden">
        {level}
      </p>
      <p>{cell.text}</p>
      <Prompts prompts={cell.prompts} />
      <div className="mt-2">
        <OwnEvidence guide={guide} id={cell.id} name={`${row}, ${level}`} />
      </div>
    </td>
  );
}

/** The questions that lead to evidence. */
function Prompts({ prompts }: { prompts: string[] }) {
  return (
    <ul className="mt-2 grid gap-1 font-serif text-soft italic">
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  );
}
