const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session ends 30 days after signing in, whatever happens in between. */
export const sessionEndsAt = (at: Date) => new Date(at.getTime() + 30 * DAY);

/** Sessions not seen since this instant have ended: 14 days without a visit. */
export const idleBefore = (at: Date) => new Date(at.getTime() - 14 * DAY);

/** Whether "last seen" is more than an hour out of date and should be written again. */
export const isSeenStale = (seenAt: Date, at: Date) => at.getTime() - seenAt.getTime() > HOUR;

/** Whether the person proved who they are within the last 15 minutes. */
export const isFresh = (provenAt: Date, at: Date) => at.getTime() - provenAt.getTime() <= 15 * MINUTE;

const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** A browser in words, such as "Firefox on Linux", from what it says of itself. */
export function browserName(userAgent: string): string {
  const find = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  if (!browser && !system) return "An unknown browser";
  return system ? `${browser ?? "A browser"} on ${system}` : (browser ?? "");
}
