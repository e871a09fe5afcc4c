/** Causes that were written before, offered to a field with `list="causes"`: the same words make the same cause. */
export function Causes({ causes }: { causes: string[] }) {
  return (
    <datalist id="causes">
      {causes.map((cause) => (
        <option key={cause} value={cause} />
      ))}
    </datalist>
  );
}
