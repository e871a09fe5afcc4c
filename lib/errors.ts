export const ERROR_CODES = [
  "NOT_FOUND",
  "INVALID",
  "CONFLICT",
  "LIMITED",
  "UNAUTHENTICATED",
  "STALE_SIGN_IN",
  "CLOSED",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Messages for form fields, keyed by the field's name; `form` is the whole form. */
export type FieldErrors = Record<string, string>;

/** What was typed, by field name, to be shown again; passwords are never among it. */
export type FormValues = Record<string, string | string[]>;

/** What a form's action answers: kept, or refused with a message for each field that needs a change. */
export type FormState =
  | { ok: true; message?: string; data?: Record<string, string> }
  | { ok: false; code: ErrorCode | "FAILED"; message: string; fields: FieldErrors; values: FormValues };

/** A refusal that the person can act on. `message` and `fields` are shown as they are; never put secrets in them. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors;

  constructor(code: ErrorCode, message: string, fields: FieldErrors = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.fields = fields;
  }
}

/** Missing and forbidden are the same answer, so that existence is never revealed. */
export function notFound(): AppError {
  return new AppError("NOT_FOUND", "There is nothing here, or it is not yours to see.");
}

/** One field was wrong. `message` says what to do about it. */
export function invalid(field: string, message: string): AppError {
  return new AppError("INVALID", message, { [field]: message });
}
