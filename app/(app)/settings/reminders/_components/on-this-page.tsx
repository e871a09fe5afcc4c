const PARTS = ["Hours", "Kinds", "Pause"] as const;

/** Straight to what somebody came to change; on a phone it is a long way. */
export function OnThisPage() {
  return (
    <nav aria-label="On this page" className="-mt-4 mb-4 flex flex-wrap gap-x-6 text-sm">
      {PARTS.map((part) => (
        <a
          key={part}
          href={`#${part.toLowerCase()}`}
          className="inline-flex min-h-11 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink"
        >
          {part}
        </a>
      ))}
    </nav>
  );
}
