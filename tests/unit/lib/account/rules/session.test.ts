import { describe, expect, test } from "vitest";
import { browserName, isFresh, isSeenStale } from "@/lib/account/rules/session";

const AT = new Date("2027-04-20T12:00:00Z");
const earlier = (seconds: number) => new Date(AT.getTime() - seconds * 1000);

describe("a session", () => {
  test.each([
    [0, true],
    [15 * 60, true],
    [15 * 60 + 1, false],
  ])("proved %i seconds ago is fresh: %s", (seconds, fresh) => {
    expect(isFresh(earlier(seconds), AT)).toBe(fresh);
  });

  test.each([
    [0, false],
    [3600, false],
    [3601, true],
  ])("seen %i seconds ago is to be noted again: %s", (seconds, stale) => {
    expect(isSeenStale(earlier(seconds), AT)).toBe(stale);
  });
});

describe("a browser", () => {
  test.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox on Linux"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36",
      "Chrome on Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36 Edg/153.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
      "Safari on macOS",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1",
      "Safari on iPhone",
    ],
    ["Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/153.0 Mobile Safari/537.36", "Chrome on Android"],
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/153.0 Safari/537.36", "Chrome on Linux"],
    ["curl/8.5.0", "An unknown browser"],
    ["", "An unknown browser"],
    ["<script>alert(1)</script>", "An unknown browser"],
  ])("that says %j is %s", (says, name) => {
    expect(browserName(says)).toBe(name);
  });
});
