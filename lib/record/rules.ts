export const RIGHTS = ["read", "comment", "edit"] as const;
export type Right = (typeof RIGHTS)[number];

/** The owner may do everything with their record; nobody else has any right until there are grants. */
export function mayOpen({ actorId, ownerId }: { actorId: string; ownerId: string; right: Right }): boolean {
  return actorId === ownerId;
}
