"use client";
import { type ComponentProps, type ReactNode, useContext, useId } from "react";
import { Steady, useAnswer } from "./form";

const control =
  "block w-full rounded-sm border border-edge bg-raised px-3 py-2 min-h-11 aria-invalid:border-accent aria-invalid:border-2";

function useField(name: string) {
  const answer = useAnswer();
  const refused = answer && !answer.ok ? answer : null;
  const typed = refused?.values[name.replace(/\[\]$/, "")];
  return { error: refused?.fields[name.replace(/\[\]$/, "")], typed };
}

type Shared = { label: string; name: string; hint?: ReactNode; className?: string; hideLabel?: boolean };
type Bound = { id: string; className: string; "aria-invalid"?: true; "aria-describedby"?: string };

/** Label, hint and message around a control, which gets what ties them together and what was typed before. */
function Labelled({
  label,
  name,
  hint,
  className = "",
  hideLabel,
  children,
}: Shared & { children: (bound: Bound, typed: string | undefined) => ReactNode }) {
  const { error, typed } = useField(name);
  const id = useId();
  const bound: Bound = {
    id,
    className: control,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined,
  };
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block font-medium text-sm"}>
        {label}
      </label>
      {children(bound, typeof typed === "string" ? typed : undefined)}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-accent text-sm">
          {error}
        </p>
      ) : null}
    </div>
  );
}

type Control<Tag extends "input" | "textarea" | "select"> = Shared & Omit<ComponentProps<Tag>, keyof Shared>;

/** One line of input with its label, its hint and the message of the last submit. */
export function Field({ label, hint, className, hideLabel, ...input }: Control<"input">) {
  return (
    <Labelled {...{ label, hint, className, hideLabel, name: input.name }}>
      {(bound, typed) => <input {...input} {...bound} defaultValue={typed ?? input.defaultValue} />}
    </Labelled>
  );
}

/** Several lines of input, as tall as what is in it and at least `rows` lines. */
export function TextArea({ label, hint, className, hideLabel, rows = 4, ...input }: Control<"textarea">) {
  const style = { fieldSizing: "content", minHeight: `calc(${rows}lh + 1rem + 2px)` } as const;
  return (
    <Labelled {...{ label, hint, className, hideLabel, name: input.name }}>
      {(bound, typed) => (
        <textarea rows={rows} style={style} {...input} {...bound} defaultValue={typed ?? input.defaultValue} />
      )}
    </Labelled>
  );
}

/** A native choice; `children` are its options. React resets a select with its form unless its key follows its value. */
export function Select({ label, hint, className, hideLabel, ...input }: Control<"select">) {
  const isSteady = useContext(Steady);
  return (
    <Labelled {...{ label, hint, className, hideLabel, name: input.name }}>
      {(bound, typed) => {
        const value = typed ?? input.defaultValue;
        return <select {...input} {...bound} key={isSteady ? "" : String(value)} defaultValue={value} />;
      }}
    </Labelled>
  );
}

/** One box to tick; its value is sent only when ticked. */
export function Checkbox({ label, hint, className = "", ...input }: Control<"input">) {
  const { error, typed } = useField(input.name);
  const id = useId();
  const value = String(input.value ?? "on");
  const ticked = Array.isArray(typed)
    ? typed.includes(value)
    : typeof typed === "string"
      ? typed === value
      : input.defaultChecked;
  return (
    <div className={`flex items-start gap-3 ${className}`}>
      <input
        {...input}
        key={String(ticked)}
        id={id}
        type="checkbox"
        value={value}
        defaultChecked={ticked}
        className="mt-1 size-5 flex-none accent-current"
        aria-describedby={hint || error ? `${id}-hint` : undefined}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint || error ? (
          <p id={`${id}-hint`} className={error ? "text-accent text-sm" : "text-sm text-soft"}>
            {error ?? hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
