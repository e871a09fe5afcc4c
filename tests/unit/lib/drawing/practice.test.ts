import { expect, test } from "vitest";
import { drawPractice, type PracticeRow } from "@/lib/drawing/practice";

const row: PracticeRow = {
  ...{ name: "Robin Vale", href: "/reading/1/brief", nudgeHref: "/practice/1", beneath: "as coach, Acme" },
  ...{ reasons: [{ text: "1 action overdue" }, { text: "No evidence for 3 weeks" }], dates: ["20 Apr", ""] },
};
const draw = (more: Partial<PracticeRow> = {}) =>
  drawPractice({ caption: "Clients", heads: ["Boundary", "Last meeting"], rows: [{ ...row, ...more }] });

test("has a cell under every head, the name as its row's head and first link", () => {
  const markup = draw();
  const cells = (text: string) => text.match(/<t[hd][ >]/g)?.length;
  const [head = "", body = ""] = markup.split("</thead>");
  expect(cells(head)).toBe(cells(body));
  expect(body).toContain('<th scope="row"><a href="/reading/1/brief">Robin Vale</a> <span>as coach, Acme</span></th>');
  expect(body).toContain("<ul><li>1 action overdue</li><li>No evidence for 3 weeks</li></ul>");
  expect(body).toContain('<td data-head="Boundary">20 Apr</td><td></td>');
  expect(body).toContain('<a href="/practice/1" aria-label="Nudge Robin Vale">Nudge</a>');
});

test("has no empty list, and escapes whatever a name or a group is made of", () => {
  expect(draw({ reasons: [] })).not.toContain("<ul>");
  const odd = '"><script>alert(1)</script>';
  const linked = { text: `${odd} waits`, link: { before: odd, words: odd, after: odd, href: odd } };
  const reasons = [{ text: odd }, linked];
  expect(draw({ name: odd, beneath: odd, reasons, dates: [odd] })).not.toMatch(/<script|alert\(1\)"/);
});

test("links the words of a reason that lead somewhere, and no other", () => {
  const link = { before: "1 check-in and ", words: "1 worksheet to sign", after: " wait for you", href: "/signed" };
  const text = "1 check-in and 1 worksheet to sign wait for you";
  expect(draw({ reasons: [{ text, link }] })).toContain(
    '<li>1 check-in and <a href="/signed">1 worksheet to sign</a> wait for you</li>',
  );
});
