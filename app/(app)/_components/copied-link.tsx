"use client";
import { useEffect, useId, useRef, useState } from "react";
import { buttonClass } from "@/app/_ui/button-look";
import { useAnswer } from "@/app/_ui/form";

/** The link that the last submit made, for this once: nothing that could make it again is kept. `note` ends what is said of it. */
export function CopiedLink({
  label = "The link to pass on",
  note = "works for 30 days. Who opens it is not checked.",
}: {
  label?: string;
  note?: string;
}) {
  const answer = useAnswer();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState("");
  const link = answer?.ok ? answer.data?.link : undefined;
  useEffect(() => {
    if (link) field.current?.focus();
  }, [link]);
  if (!link) return null;
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(link);
    setCopied(link);
  };
  return (
    <div className="border-accent border-l-2 pl-4">
      <label htmlFor={id} className="mb-1 block font-medium text-sm">
        {label}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          ref={field}
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 min-w-0 flex-1 rounded-sm border border-edge bg-raised px-3 py-2"
        />
        <button type="button" onClick={copy} className={buttonClass("quiet")}>
          Copy
        </button>
      </div>
      <p className="mt-1 text-sm text-soft" role="status">
        {copied === link ? "Copied. " : ""}It is shown this once and {note}
      </p>
    </div>
  );
}
