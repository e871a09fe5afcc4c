import Link from "next/link";

type Props = {
  roadmap: { isHeld: boolean; contentVersion: string; endedAt: Date | null };
  className?: string;
};

/** Says of a roadmap whose content this build does not hold why it only can be read, and what can be done. */
export function Unheld({ roadmap, className = "" }: Props) {
  if (roadmap.isHeld) return null;
  return (
    <p className={`max-w-prose border-accent border-l-2 py-1 pl-3 ${className}`} role="note">
      This installation no longer holds version {roadmap.contentVersion} of what this roadmap was started with. It is
      shown as it was stored and cannot be changed; nothing of it is lost. Whoever runs this Cairn can install a release
      that holds the version
      {roadmap.endedAt ? (
        "."
      ) : (
        <>
          , or you{" "}
          <Link href="/roadmap/plan" className="underline decoration-line underline-offset-4">
            finish it
          </Link>{" "}
          and start the next one, which your evidence serves as well.
        </>
      )}
    </p>
  );
}
