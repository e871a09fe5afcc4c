"use client";
import { type ReactNode, useId } from "react";
import { useAnswer } from "./form";

type Choice = { value: string; label: string; hint?: ReactNode };
type Group = { title?: string; hint?: ReactNode; choices: Choice[] };

/**
 * One name of which one value is chosen; only the hint of the chosen one shows, without a script. Groups with a title
 * stand under it. The message of the last submit stands once, above them.
 */
export function Radios({
  name,
  legend,
  hideLegend,
  groups,
  chosen,
}: {
  name: string;
  legend: string;
  hideLegend?: boolean;
  groups: Group[];
  chosen?: string;
}) {
  const answer = useAnswer();
  const id = useId();
  const refused = answer && !answer.ok ? answer : null;
  const error = refused?.fields[name];
  const value = refused?.values[name] ?? chosen;
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1 font-medium text-sm"}>{legend}</legend>
      {error ? (
        <p id={`${id}-error`} className="mb-2 text-accent text-sm">
          {error}
        </p>
      ) : null}
      {groups.map(({ title, hint, choices }) => {
        const radios = choices.map((choice) => (
          <Radio key={choice.value} name={name} checked={choice.value === value} invalid={!!error} {...choice} />
        ));
        const line = "border-line border-t last:border-b";
        return title ? (
          <fieldset key={title} className={line}>
            <legend className="float-left w-full pt-2.5 font-medium">{title}</legend>
            {hint ? <div className="clear-both pb-1 text-sm text-soft">{hint}</div> : null}
            <div className="clear-both">{radios}</div>
          </fieldset>
        ) : (
          <div key={choices[0]?.value} className={line}>
            {radios}
          </div>
        );
      })}
    </fieldset>
  );
}

type Props = Choice & { name: string; checked: boolean; invalid: boolean };

function Radio({ name, value, label, hint, checked, invalid }: Props) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        // React changes what is checked only in a new element.
        key={String(checked)}
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="peer mt-3 size-5 accent-current"
      />
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-2.5 peer-checked:font-medium">
        {label}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="col-start-2 hidden pb-4 text-sm text-soft peer-checked:block">
          {hint}
        </div>
      ) : null}
    </div>
  );
}
