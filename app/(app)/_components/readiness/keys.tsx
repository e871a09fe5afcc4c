import { Drawing } from "@/app/_ui/drawing";

/** What the marks of a drawing mean. */
export function Keys({ keys }: { keys: readonly { mark: string; text: string }[] }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {keys.map(({ mark, text }) => (
        <li key={text} className="flex items-center gap-1.5">
          <Drawing svg={mark} />
          {text}
        </li>
      ))}
    </ul>
  );
}
