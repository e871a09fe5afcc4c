import pino from "pino";

/** Structured lines on stdout. What people write, their addresses and every secret are never logged. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["password", "token", "email", "sentence", "cookie", "*.password", "*.token", "*.email", "*.sentence"],
    censor: "[kept out]",
  },
});
