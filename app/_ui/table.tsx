/** Rows of words and counts, the first cell of each its head; where there is no room it scrolls inside itself. */
export function Table({ caption, heads, rows }: { caption: string; heads: string[]; rows: (string | number)[][] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-soft">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 align-bottom font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head} className="border-line border-t">
              <th scope="row" className="py-2 pr-4 font-normal">
                {head}
              </th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} className="whitespace-nowrap py-2 pr-4">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
