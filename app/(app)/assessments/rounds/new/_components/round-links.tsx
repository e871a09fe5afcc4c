"use client";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useAnswer } from "@/app/_ui/form";

function useLinks() {
  const answer = useAnswer();
  const data = answer?.ok ? answer.data : undefined;
  return data?.id
    ? { id: data.id, links: JSON.parse(data.links ?? "[]") as { witness: string; link: string }[] }
    : null;
}

/** The links that the submit made, for this once: nothing that could make them again is kept. */
export function RoundLinks() {
  const made = useLinks();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const round = made?.id;
  useEffect(() => {
    if (round) heading.current?.focus();
  }, [round]);
  if (!made) return null;
  return (
    <section aria-labelledby={id} className="max-w-prose">
      <h2 id={id} ref={heading} tabIndex={-1} className="font-medium text-xl">
        The round is open
      </h2>
      <p className="mt-2 border-accent border-l-2 pl-4">
        Pass each link on to the one it is for before you leave this page: they are shown this once. Who opens one is
        not checked.
      </p>
      <ul className="mt-4 grid gap-4">
        {made.links.map(({ witness, link }) => (
          <li key={link}>
            <label className="block font-medium text-sm">
              For {witness}
              <input
                readOnly
                value={link}
                onFocus={(event) => event.currentTarget.select()}
                className="mt-1 block min-h-11 w-full rounded-sm border border-edge bg-raised px-3 py-2 font-normal"
              />
            </label>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link href={`/assessments/rounds/${made.id}` as Route} className="underline decoration-line underline-offset-4">
          All passed on: to the round
        </Link>
      </p>
    </section>
  );
}

/** What stands here until the links do. */
export function UntilOpened({ children }: { children: ReactNode }) {
  return useLinks() ? null : children;
}
