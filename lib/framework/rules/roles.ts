import type { Comparison } from "@/lib/framework/schema";
import { fold } from "@/lib/text";

/** A role as an address names it: "VP of Engineering" is vp-of-engineering. */
export function roleSlug(role: string): string {
  return fold(role).replaceAll(/[^a-z0-9]+/g, "-");
}

/** Every role that some comparison describes, in their order. */
export function rolesOf(comparisons: readonly Comparison[]): string[] {
  return [...new Set(comparisons.flatMap(({ roles }) => roles))];
}

export type Pair = [left: string, right: string];

/** The two roles that an address asks for by their slugs; null when it does not name two different ones. */
export function pairAsked(roles: readonly string[], asked: { left?: string; right?: string }): Pair | null {
  const [left, right] = [asked.left, asked.right].map((slug) => roles.find((role) => roleSlug(role) === slug));
  return left && right && left !== right ? [left, right] : null;
}

/** `pair` with another role on one side; a role that stands on the other side changes places. */
export function turned([left, right]: Pair, side: "left" | "right", role: string): Pair {
  if (side === "left") return [role, role === right ? left : right];
  return [role === left ? right : left, role];
}

export type ComparedRow = { name: string; cells: [string | null, string | null] };

/**
 * Two roles side by side, by the comparisons that describe both; when none does, by those that describe one, their rows
 * joined by name, those that both have first. A cell is null where the role is not described.
 */
export function compareRoles(comparisons: readonly Comparison[], [left, right]: Pair): ComparedRow[] {
  const both = comparisons.filter(({ roles }) => roles.includes(left) && roles.includes(right));
  const rows = new Map<string, ComparedRow>();
  for (const { roles, rows: own } of both.length ? both : comparisons)
    for (const { name, cells } of own) {
      const [one, other] = rows.get(fold(name))?.cells ?? [null, null];
      const at = (role: string) => cells[roles.indexOf(role)] ?? null;
      rows.set(fold(name), { name, cells: [one ?? at(left), other ?? at(right)] });
    }
  const described = ({ cells }: ComparedRow) => cells.filter((cell) => cell !== null).length;
  return [...rows.values()].filter(described).toSorted((a, b) => described(b) - described(a));
}
