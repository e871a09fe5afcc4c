/** Which roadmap a form changes, and the version that it was made from. */
export function Turn({ roadmap }: { roadmap: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="roadmapId" value={roadmap.id} />
      <input type="hidden" name="version" value={roadmap.version} />
    </>
  );
}
