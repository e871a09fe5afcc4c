import type { z } from "zod";
import { AppError, type FieldErrors, type FormState, type FormValues } from "@/lib/errors";
import { AddAway, TryExtension, TryStart } from "../schema";
import { type PlanChange, tryChange } from "./change";
import type { Plan } from "./plan";
import type { Phases, Shifts } from "./standing";

export const CHANGES = ["start", "extend", "away", "extension-back", "away-back"] as const;
export type ChangeKind = (typeof CHANGES)[number];

type Query = Record<string, string | string[] | undefined>;

export type Asked = {
  kind: ChangeKind;
  values: FormValues;
  /** What the form says: where something is wrong, or that nothing is saved yet. */
  answer: FormState;
  /** Null when something is wrong. */
  tried: { change: PlanChange; before: Plan; after: Plan } | null;
};

/** What an address asks to try out on the plan; null when it asks for nothing. Nothing is written. */
export function askedOf(query: Query, { shifts, phases }: { shifts: Shifts; phases: Phases }): Asked | null {
  const kind = CHANGES.find((one) => one === query.change);
  if (!kind) return null;
  const values = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, last(value)]));
  const refuse = (message: string, fields: FieldErrors): Asked => {
    return { kind, values, tried: null, answer: { ok: false, code: "INVALID", message, fields, values } };
  };
  const read = readChange(kind, values);
  if ("fields" in read) return refuse(Object.values(read.fields)[0] ?? "Choose again.", read.fields);
  try {
    const { before, after } = tryChange({ shifts, phases, change: read });
    const answer = { ok: true as const, message: "Nothing is saved yet: this is what would change." };
    return { kind, values, tried: { change: read, before, after }, answer };
  } catch (error) {
    if (error instanceof AppError) return refuse(error.message, error.fields);
    throw error;
  }
}

const last = (value: string | string[] | undefined): string => [value ?? ""].flat().at(-1) ?? "";

function readChange(kind: ChangeKind, values: Record<string, string>): PlanChange | { fields: FieldErrors } {
  const read = <S extends z.ZodType>(schema: S, make: (input: z.output<S>) => PlanChange) => {
    const result = schema.safeParse(values);
    if (result.success) return make(result.data);
    const fields: FieldErrors = {};
    for (const issue of result.error.issues) fields[String(issue.path[0] ?? "form")] ??= issue.message;
    return { fields };
  };
  switch (kind) {
    case "start":
      return read(TryStart, ({ startOn }) => ({ kind, startOn }));
    case "extend":
      return read(TryExtension, ({ phase, weeks }) => ({ kind, phase, weeks }));
    case "away":
      return read(AddAway, ({ fromOn, toOn, pausesPlan }) => ({ kind, fromOn, toOn, pausesPlan }));
    default:
      return { kind, id: values.shift ?? "" };
  }
}
