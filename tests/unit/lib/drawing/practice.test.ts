import { expect, test } from "vitest";
import { drawPractice } from "@/lib/drawing/practice";

const row = {
  ...{ name: "Robin Vale", href: "/reading/1/brief", nudgeHref: "/practice/1", beneath: "as coach, Acme" },
  ...{ reasons: ["1 action overdue", "No evidence for 3 weeks"], dates: ["20 Apr", ""] },
};
const draw = (more: Partial<typeof row> = {}) =>
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
  expect(draw({ name: odd, beneath: odd, reasons: [odd], dates: [odd] })).not.toMatch(/<script|""/);
});
