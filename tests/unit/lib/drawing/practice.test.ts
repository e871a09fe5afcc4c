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
  const linked = { text: `${odd} waits`, link: { words: odd, href: odd } };
  const reasons = [{ text: odd }, linked];
  expect(draw({ name: odd, beneath: odd, reasons, dates: [odd] })).not.toMatch(/<script|alert\(1\)"/);
});

test("links the words of a reason that lead somewhere, and no other", () => {
  const link = { words: "1 worksheet to sign", href: "/reading/1/worksheets/WS.N14" };
  const text = "1 check-in and 1 worksheet to sign wait for you";
  const drawn = (given: typeof link) => draw({ reasons: [{ text, link: given }] });
  expect(drawn(link)).toContain(
    '<li>1 check-in and <a href="/reading/1/worksheets/WS.N14">1 worksheet to sign</a> wait for you</li>',
  );
  expect(drawn({ ...link, words: "2 worksheets" })).toContain(`<li>${text}</li>`);
});
