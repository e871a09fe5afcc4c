/** Which milestone a form changes, and the version that it was made from. */
export function Turn({ milestone }: { milestone: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="milestoneId" value={milestone.id} />
      <input type="hidden" name="version" value={milestone.version} />
    </>
  );
}
