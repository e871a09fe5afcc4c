"use client";
import { type ReactNode, useId } from "react";
import { useAnswer } from "./form";

type Choice = { value: string; label: ReactNode; hint?: ReactNode };

/** Several boxes of one name, of which any may be ticked; the message of the last submit stands once, above them. */
export function Choices({
  name,
  legend,
  choices,
  ticked = [],
}: {
  name: `${string}[]`;
  legend: string;
  choices: Choice[];
  ticked?: string[];
}) {
  const answer = useAnswer();
  const id = useId();
  const refused = answer && !answer.ok ? answer : null;
  const key = name.slice(0, -2);
  const error = refused?.fields[key];
  const kept = refused ? [refused.values[key] ?? []].flat() : ticked;
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      {error ? (
        <p id={`${id}-error`} className="mb-2 text-accent text-sm">
          {error}
        </p>
      ) : null}
      {choices.map(({ value, label, hint }) => (
        <label key={value} className="flex min-h-11 cursor-pointer items-start gap-3 border-line border-t py-2.5">
          <input
            key={String(kept.includes(value))}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={kept.includes(value)}
            className="mt-0.5 size-5 flex-none accent-current"
          />
          <span>
            {label}
            {hint ? <span className="block text-sm text-soft">{hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
