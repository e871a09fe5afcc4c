import { randomUUID } from "node:crypto";
import Link from "next/link";
import type { ReactNode } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { CaptureBox } from "./capture-box";

/** The box that keeps evidence. `place` tells the boxes of one page apart; `userId` whose unsent text it is. */
export function Capture({ place, userId, bringIn }: { place: string; userId: string; bringIn?: true }) {
  return <CaptureBox place={place} draftKey={`draft:${userId}:${place}`} captureKey={randomUUID()} bringIn={bringIn} />;
}

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

export function ToPlace({ count }: { count: number }) {
  return (
    <li>
      <Link href="/evidence/tidy" className="hover:text-ink hover:underline">
        {count} to place in the tidy list
      </Link>
    </li>
  );
}

/** Capture from anywhere: the key `c` opens it. */
export function CaptureDialog({ userId }: { userId: string }) {
  return (
    <Dialog id="capture" title="What happened">
      <Capture place="dialog" userId={userId} />
      <CaptureHints />
    </Dialog>
  );
}
