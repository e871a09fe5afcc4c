import { expect, type Page } from "@playwright/test";

/**
 * What the server sends below the frame of the page at `path`, which is read by a grant, without what React makes anew for
 * each answer: the same for the reader and for the leader. The present page when left out.
 */
export async function shownBelow(page: Page, path = page.url()): Promise<string> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  const below = await page.evaluate(
    (html) => {
      const shown = new DOMParser().parseFromString(html, "text/html").querySelector("[data-reading]");
      for (const script of shown?.querySelectorAll("script") ?? []) script.remove();
      return shown?.innerHTML;
    },
    await answer.text(),
  );
  if (!below) throw new Error(`${path} shows nothing below a frame.`);
  // React counts the forms of the whole page, of which its reader has one more where they sign.
  return below
    .replace(/_[rR]_\w*_/g, "ID")
    .replace(/\$ACTION_(REF_)?\d+/g, "$ACTION_$1N")
    .replace(/\bk[0-9a-f]{32}\b/g, "KEY");
}

/** The paths of what a grant opens that `reader` goes to from now on, however they get there. */
export function openedBy(reader: Page): Set<string> {
  const paths = new Set<string>();
  reader.on("framenavigated", (frame) => {
    const { pathname } = new URL(frame.url());
    if (/^\/(reading|check-ins|meetings|reviews\/with)\/./.test(pathname) || pathname === "/practice")
      paths.add(pathname);
  });
  return paths;
}

/** One page of each kind that is linked anywhere below `reading`, its first page; asked for by whoever reads it. */
export async function onePageOfEachKind(reader: Page, reading: string): Promise<Map<string, string>> {
  const found = new Map([["", reading]]);
  // What is found on the way is gone through as well.
  for (const path of found.values()) {
    const html = await (await reader.request.get(path)).text();
    for (const [, href = ""] of html.matchAll(new RegExp(`href="(${reading}/[^"?#]+)`, "g"))) {
      const kind = href.slice(reading.length + 1).replace(/\/.*/, "/…");
      if (!found.has(kind)) found.set(kind, href);
    }
  }
  return found;
}
