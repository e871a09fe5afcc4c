import type { ReactNode } from "react";

/** One row of the spine: its day in the margin, its mark on the line, and what it is. */
export function Line({
  day,
  mark,
  end,
  children,
}: {
  day?: ReactNode;
  mark?: ReactNode;
  /** Where the line begins or ends. */
  end?: "top" | "bottom";
  children: ReactNode;
}) {
  const reach = end === "top" ? "top-4 bottom-0" : end === "bottom" ? "top-0 h-4" : "inset-y-0";
  return (
    <div className="grid grid-cols-[3.25rem_1.75rem_minmax(0,1fr)] gap-x-1 md:grid-cols-[5rem_2.5rem_minmax(0,1fr)] md:gap-x-2">
      <div className="pt-2 text-right text-sm text-soft">{day}</div>
      <div aria-hidden className="relative flex justify-center">
        <span className={`absolute w-px bg-edge ${reach}`} />
        {mark ? <span className="relative mt-2 self-start bg-paper py-0.5">{mark}</span> : null}
      </div>
      <div className="min-w-0 py-1.5">{children}</div>
    </div>
  );
}
