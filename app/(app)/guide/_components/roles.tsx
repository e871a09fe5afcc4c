import type { Route } from "next";
import Link from "next/link";
import { sectionOf } from "@/lib/framework/rules/guide";
import { compareRoles, type Pair, pairAsked, roleSlug, rolesOf, turned } from "@/lib/framework/rules/roles";
import { aimed, Chapter } from "./parts";
import type { Guide } from "./reading";

export type Asked = { left?: string; right?: string };

/** All comparisons in full, or the two roles that the address asks for. */
export function Roles({ guide, asked }: { guide: Guide; asked: Asked }) {
  const comparisons = sectionOf(guide.frameworks, "roleComparisons", "role");
  const roles = rolesOf(comparisons);
  const [first, second] = roles;
  if (!first || !second) return null;
  const pair = pairAsked(roles, asked);
  return (
    <Chapter id="compared" title="Roles compared">
      <div className="mt-3 grid gap-x-8 text-sm md:grid-cols-2 print:hidden">
        <Sides side="left" roles={roles} pair={pair ?? [first, second]} isOn={pair !== null} />
        <Sides side="right" roles={roles} pair={pair ?? [first, second]} isOn={pair !== null} />
      </div>
      {pair ? (
        <>
          <Table title={pair.join(" and ")} roles={pair} rows={compareRoles(comparisons, pair)} />
          <p className="mt-3 text-sm print:hidden">
            <Link href="/guide/role#compared" className={link}>
              All roles, in full
            </Link>
          </p>
        </>
      ) : (
        comparisons.map(({ id, title, roles: own, rows }) => <Table key={id} {...{ id, title, rows }} roles={own} />)
      )}
    </Chapter>
  );
}

const link = "text-soft underline decoration-line underline-offset-4 hover:text-ink";

type Choice = { side: "left" | "right"; roles: string[]; pair: Pair; isOn: boolean };

/** The roles that one column can show, each a link to the same page with it in that column. */
function Sides({ side, roles, pair, isOn }: Choice) {
  return (
    <nav aria-label={`Role on the ${side}`} className="flex flex-wrap items-center gap-x-4">
      <span className="text-soft">On the {side}</span>
      {roles.map((role) => {
        const [left, right] = turned(pair, side, role).map(roleSlug);
        const here = isOn && pair[side === "left" ? 0 : 1] === role;
        return (
          <Link
            key={role}
            href={`/guide/role?left=${left}&right=${right}#compared` as Route}
            prefetch={false}
            aria-current={here ? "true" : undefined}
            className={`flex min-h-9 items-center border-b-2 ${here ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
          >
            {role}
          </Link>
        );
      })}
    </nav>
  );
}

type Rows = { id?: string; name: string; cells: (string | null)[] }[];

function Table({ id, title, roles, rows }: { id?: string; title: string; roles: string[]; rows: Rows }) {
  return (
    <div id={id} className={`mt-8 ${aimed}`}>
      <table className="block w-full md:table md:table-fixed print:table">
        <caption className="sr-only">{title}</caption>
        <thead className="hidden md:table-header-group print:table-header-group">
          <tr>
            <td className="w-36" />
            {roles.map((role) => (
              <th key={role} scope="col" className="border-ink border-b px-3 pb-2 text-left font-medium">
                {role}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group print:table-row-group">
          {rows.map((row) => (
            <tr
              key={row.name}
              id={row.id}
              className={`block break-inside-avoid pt-6 md:table-row print:table-row ${aimed}`}
            >
              <th
                scope="row"
                className="block border-line border-b py-2 text-left align-top font-normal font-serif text-lg md:table-cell md:pr-3 print:table-cell"
              >
                {row.name}
              </th>
              {roles.map((role, at) => (
                <td
                  key={role}
                  className="block border-line border-b py-2 align-top md:table-cell md:px-3 print:table-cell print:px-3"
                >
                  <span aria-hidden className="block text-sm text-soft md:hidden print:hidden">
                    {role}
                  </span>
                  {row.cells[at] ?? <span className="text-soft">not described</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
