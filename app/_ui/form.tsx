"use client";
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import type { FormState } from "@/lib/errors";
import { type ButtonLook, buttonClass } from "./button-look";

type FormAction = (state: FormState | null, form: FormData) => Promise<FormState>;

/** What the last submit of a form answered, for the fields in it. */
export const Answer = createContext<FormState | null>(null);
/** Whether the fields of a form hold what was typed by themselves, because nothing ever resets them. */
export const Steady = createContext(false);

/** What the last submit of the surrounding form answered; null before the first. */
export const useAnswer = () => useContext(Answer);

/** A form around a server action: works without JavaScript, keeps what was typed, tells what to change. */
export function ActionForm({
  action,
  children,
  className,
  label,
}: {
  action: FormAction;
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  const [state, submit] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.ok === false) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={submit} className={className} aria-label={label} noValidate>
      <Answer value={state}>
        <FormMessage state={state} />
        {children}
      </Answer>
    </form>
  );
}

/** Shown only after the last submit came too late because something else had changed what the form was made from. */
export function OnConflict({ children }: { children: ReactNode }) {
  const answer = useAnswer();
  return answer?.ok === false && answer.code === "CONFLICT" ? children : null;
}

/** Shown only once the form asked for `field`: a choice that hardly ever has to be made stands in nobody's way. */
export function OnceAsked({ field, children }: { field: string; children: ReactNode }) {
  const answer = useAnswer();
  return answer?.ok === false && (answer.fields[field] || answer.values[field]) ? children : null;
}

export function FormMessage({ state }: { state: FormState | null }) {
  const atField = state && !state.ok && Object.keys(state.fields).some((name) => name !== "form");
  return (
    <div role="status" className="empty:hidden">
      {state?.message && !atField ? (
        <p className={`mb-4 border-l-2 py-1 pl-3 ${state.ok ? "border-line" : "border-accent"}`}>{state.message}</p>
      ) : null}
      {atField ? <p className="sr-only">{Object.values(state.fields).join(" ")}</p> : null}
    </div>
  );
}

/** Something to unfold; it stands open when one of its `fields` was refused, so that no message is hidden. */
export function Fold({
  title,
  note,
  fields,
  open,
  isQuiet,
  children,
}: {
  title: string;
  note?: ReactNode;
  /** Names, or the beginnings of names up to a dot. */
  fields: string[];
  open?: boolean;
  /** A word in a row of others, without a line above it. */
  isQuiet?: boolean;
  children: ReactNode;
}) {
  const state = useAnswer();
  const refused = state?.ok === false ? Object.keys(state.fields) : [];
  const isRefused = refused.some((name) => fields.some((field) => name === field || name.startsWith(`${field}.`)));
  return (
    <details open={open || isRefused} className={`border-line ${isQuiet ? "" : "border-t"}`}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 py-2 marker:hidden">
        <span aria-hidden className="text-soft [[open]>summary>&]:rotate-90">
          ›
        </span>
        <span className={`font-medium text-sm ${isQuiet ? "text-soft" : ""}`}>{title}</span>
        {note ? <span className="truncate text-sm text-soft">{note}</span> : null}
      </summary>
      <div className="grid gap-4 pt-1 pb-5">{children}</div>
    </details>
  );
}

/** The button that sends the surrounding form; `name` and `value` tell several apart. */
export function SubmitButton({
  children,
  look = "primary",
  name,
  value,
  className = "",
}: {
  children: ReactNode;
  look?: ButtonLook;
  name?: string;
  value?: string;
  className?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending}
      className={`${buttonClass(look)} ${className}`}
    >
      {children}
    </button>
  );
}
