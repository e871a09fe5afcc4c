/** Every object below `value` that has an id, with that id; in the order of the content. */
export function named(value: unknown): { id: string; value: object }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && typeof value.id === "string" ? [{ id: value.id, value }] : [];
  return [...own, ...Object.values(value).flatMap(named)];
}

/** Those that stand in the list a second time. */
export function repeated(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index);
}
