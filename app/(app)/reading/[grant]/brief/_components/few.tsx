type Line = { key: string; text: string; note?: string };

/** Lines that stand open on a page to be read in a minute. */
const FEW = 4;

/** The first few lines, and the others folded. */
export function Few({ lines }: { lines: readonly Line[] }) {
  const [first, rest] = [lines.slice(0, FEW), lines.slice(FEW)];
  if (!lines.length) return null;
  return (
    <>
      <List lines={first} />
      {rest.length ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-sm text-soft hover:text-ink">
            {rest.length} more
          </summary>
          <List lines={rest} />
        </details>
      ) : null}
    </>
  );
}

function List({ lines }: { lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ key, text, note }) => (
        <li key={key} className="border-line border-t py-2">
          <p className="break-words">{text}</p>
          {note ? <p className="text-sm text-soft">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
