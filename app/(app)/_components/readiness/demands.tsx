import type { Demand } from "@/lib/readiness/rules/clauses";
import { clauseText } from "@/lib/readiness/rules/telling";
import { stateName } from "@/lib/readiness/rules/wording";

/** Every clause on the way to recognised, with its figures, and whether it is met. */
export function Demands({ demands }: { demands: Demand[] }) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="mb-2 text-left font-medium font-serif text-xl">What is asked</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Clause</th>
          <th scope="col">Here</th>
          <th scope="col">Met</th>
        </tr>
      </thead>
      {demands.map(({ state, clauses }) => (
        <tbody key={state} className="border-line border-y">
          <tr>
            <th scope="rowgroup" colSpan={3} className="pt-2 pb-0.5 font-medium first-letter:uppercase">
              {stateName(state)}
            </th>
          </tr>
          {clauses.map((clause) => (
            <tr key={clause.clause} className={clause.isMet ? "text-soft last:*:pb-2" : "last:*:pb-2"}>
              <th scope="row" className="py-0.5 pr-4 font-normal">
                {clauseText(clause)}
              </th>
              <td className="py-0.5 pr-4 text-right">{clause.have}</td>
              <td className="w-16 py-0.5 text-right">{clause.isMet ? "met" : "not yet"}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
