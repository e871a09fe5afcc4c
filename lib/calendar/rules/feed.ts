const HOUR = 3_600_000;

/** The path that a calendar program reads; it likes the ending, and the path without it answers the same. */
export const feedPath = (token: string) => `/api/calendar/${token}.ics`;

/** The token in the last part of such a path. */
export const tokenIn = (part: string) => part.replace(/\.ics$/, "");

/** Whether a feed that is read at `at` was last noted as read so long ago that it is noted again: an hour. */
export const isNoteDue = (lastReadAt: Date | null, at: Date) =>
  lastReadAt === null || at.getTime() - lastReadAt.getTime() >= HOUR;

/** The same address for programs that subscribe to one when it is opened. */
export const webcalOf = (url: string) => url.replace(/^https?:/, "webcal:");
