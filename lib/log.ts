import pino from "pino";

type Failure = Error & { code?: string; query?: string; severity?: string; constraint?: string };

/**
 * What is logged of an error. A failed query's message carries its values and a server's may quote one, so of those only
 * the statement, the code and the place remain; of a stack only the frames, because it begins with the message.
 */
export function toldOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: "something that is no error was thrown" };
  const { name, message, code, query, severity, constraint, stack, cause } = error as Failure;
  const quoted = query === undefined && severity === undefined ? message : undefined;
  const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: name,
    message: quoted ?? query,
    code,
    constraint,
    stack: frames?.join("\n"),
    cause: cause === undefined ? undefined : toldOf(cause),
  };
}

/** Structured lines on stdout. What people write, their addresses and every secret are never logged. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: toldOf },
  redact: {
    paths: ["password", "token", "email", "sentence", "cookie", "*.password", "*.token", "*.email", "*.sentence"],
    censor: "[kept out]",
  },
});
