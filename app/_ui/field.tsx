"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useAnswer } from "./form";

const control =
  "block w-full rounded-sm border border-edge bg-raised px-3 py-2 min-h-11 aria-invalid:border-accent aria-invalid:border-2";

function useField(name: string) {
  const answer = useAnswer();
  const refused = answer && !answer.ok ? answer : null;
  const typed = refused?.values[name.replace(/\[\]$/, "")];
  return { error: refused?.fields[name.replace(/\[\]$/, "")], typed };
}

type Shared = { label: string; name: string; hint?: ReactNode; className?: string; hideLabel?: boolean };

/** Label, hint and message around a control; the control gets the ids that tie them together. */
function Labelled({
  label,
  hint,
  error,
  className = "",
  hideLabel,
  children,
}: Omit<Shared, "name"> & { error?: string; children: (ids: { id: string; describedBy?: string }) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block font-medium text-sm"}>
        {label}
      </label>
      {children({ id, describedBy })}
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

/** One line of input with its label, its hint and the message of the last submit. */
export function Field({
  label,
  hint,
  className,
  hideLabel,
  ...input
}: Shared & Omit<ComponentProps<"input">, "className">) {
  const { error, typed } = useField(input.name);
  return (
    <Labelled label={label} hint={hint} error={error} className={className} hideLabel={hideLabel}>
      {({ id, describedBy }) => (
        <input
          {...input}
          id={id}
          className={control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          defaultValue={typeof typed === "string" ? typed : input.defaultValue}
        />
      )}
    </Labelled>
  );
}

/** Several lines of input. */
export function TextArea({
  label,
  hint,
  className,
  hideLabel,
  ...input
}: Shared & Omit<ComponentProps<"textarea">, "className">) {
  const { error, typed } = useField(input.name);
  return (
    <Labelled label={label} hint={hint} error={error} className={className} hideLabel={hideLabel}>
      {({ id, describedBy }) => (
        <textarea
          rows={4}
          {...input}
          id={id}
          className={control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          defaultValue={typeof typed === "string" ? typed : input.defaultValue}
        />
      )}
    </Labelled>
  );
}

/** A native choice; `children` are its options. React resets a select unless its key follows its value. */
export function Select({
  label,
  hint,
  className,
  hideLabel,
  ...input
}: Shared & Omit<ComponentProps<"select">, "className">) {
  const { error, typed } = useField(input.name);
  const value = typeof typed === "string" ? typed : input.defaultValue;
  return (
    <Labelled label={label} hint={hint} error={error} className={className} hideLabel={hideLabel}>
      {({ id, describedBy }) => (
        <select
          {...input}
          key={String(value)}
          id={id}
          className={control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          defaultValue={value}
        />
      )}
    </Labelled>
  );
}

/** One box to tick; its value is sent only when ticked. */
export function Checkbox({
  label,
  hint,
  className = "",
  ...input
}: Shared & Omit<ComponentProps<"input">, "className">) {
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
        className="mt-1 size-5 accent-current"
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
