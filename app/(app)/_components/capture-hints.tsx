import type { ReactNode } from "react";

/** What the box understands, and what waits. */
export function CaptureHints({ children }: { children?: ReactNode }) {
  const key = "rounded-sm border border-line px-1.5 font-sans text-xs";
  return (
    <ul className="mt-2 hidden flex-wrap gap-x-5 gap-y-1 text-sm text-soft md:flex print:hidden">
      <li>
        <kbd className={key}>c</kbd> from anywhere
      </li>
      <li>
        <kbd className={key}>!</kbd> first for a rescue
      </li>
      <li>“last Tuesday” sets the day</li>
      {children}
    </ul>
  );
}
