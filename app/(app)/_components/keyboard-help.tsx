import { Keyboard } from "./keyboard";
import { PLACES } from "./places";

const KEYS = [
  ["c", "Write down what happened"],
  ["/", "Search"],
  ["?", "This list"],
  ["Esc", "Close"],
];

/** The list of keys, and the switch that turns them off. */
export function KeyboardHelp({ hasClients }: { hasClients: boolean }) {
  const places = PLACES.filter(({ forReaders }) => hasClients || !forReaders);
  const keys = [...KEYS, ...places.map(({ key, label }) => [`g ${key}`, label])];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line px-1.5 font-sans text-xs">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Keyboard />
    </>
  );
}
