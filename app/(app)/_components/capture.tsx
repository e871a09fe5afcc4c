import { randomUUID } from "node:crypto";
import Link from "next/link";
import { CaptureBox } from "./capture-box";

/** The box that keeps evidence. `place` tells the boxes of one page apart; `userId` whose unsent text it is. */
export function Capture({ place, userId, bringIn }: { place: string; userId: string; bringIn?: true }) {
  return <CaptureBox place={place} draftKey={`draft:${userId}:${place}`} captureKey={randomUUID()} bringIn={bringIn} />;
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
