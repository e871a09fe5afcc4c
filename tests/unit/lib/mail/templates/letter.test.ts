import { describe, expect, test } from "vitest";
import { letterOf } from "@/lib/mail/content";
import { WRITTEN_TEMPLATES } from "@/lib/mail/schema";
import { plainLetter, renderLetter } from "@/lib/mail/templates/letter";

const home = "https://cairn.example.com";
const link = `${home}/reset-password?token=abc`;

describe.each(WRITTEN_TEMPLATES)("%s", (template) => {
  const letter = letterOf(template, { name: "Robin Vale", link, home });

  test("says the same in HTML and in plain text", async () => {
    const [html, text] = [await renderLetter(letter), plainLetter(letter)];
    for (const words of [...letter.paragraphs, letter.why, letter.button?.href ?? ""]) {
      expect(text).toContain(words);
      expect(html.replaceAll("&#x27;", "'").replaceAll("&amp;", "&")).toContain(words);
    }
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain("Robin Vale,");
  });

  test("leads nowhere but to Cairn", async () => {
    const html = await renderLetter(letter);
    for (const [, href] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/cairn\.example\.com/);
  });

  test("shows a name as text and on one line, and can do without", async () => {
    const odd = letterOf(template, { name: '<img src=x onerror="alert(1)">\r\nBcc: all@example.com', link, home });
    expect(await renderLetter(odd)).not.toContain("<img");
    expect(odd.subject).not.toMatch(/[\r\n]/);
    expect(odd.paragraphs[0]).toMatch(/^<img src=x onerror="alert\(1\)"> Bcc: all@example.com, /);
    expect(letterOf(template, { link, home }).paragraphs[0]).toMatch(/^Hello, /);
  });
});
