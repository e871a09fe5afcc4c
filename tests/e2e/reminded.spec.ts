import Database from "better-sqlite3";
import { expect, expectDarkContrast, expectNoAxeViolationsInMail } from "../support/fixtures";
import { linkIn, sentTo, test } from "../support/mailing";

test.skip(Boolean(process.env.E2E_DATABASE_URL), "The test reads the file of the database to know when to look.");

const END = "2028-01-12";
const MOST_MESSAGES = 120;

/** When the server has something to say next, and what it has not handed over yet; read beside it, as a backup would. */
function lookInto(dataDir: string) {
  const file = new Database(`${dataDir}/cairn.db`, { readonly: true });
  const one = (sql: string) => (file.prepare(sql).pluck().get() ?? "") as string;
  return {
    next: () => one("select min(due_at) from reminders where handled_at is null"),
    unsent: () => Number(one("select count(*) from outbox where sent_at is null and dead_at is null")),
    close: () => file.close(),
  };
}

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", weekday: "short" });
const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

test("a year of reminders comes by real mail and in the inbox, each day's at its hour, and each link acts", async ({
  page,
  elsewhere,
  browser,
  startYear,
  server,
  mail,
}) => {
  test.setTimeout(300_000);
  const account = await startYear("2027-01-04");
  const sent = () => sentTo(mail, account.email);
  await expect.poll(async () => (await sent()).length).toBe(1);
  await page.goto(linkIn((await sent())[0]?.text, "/verify-email"));
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(page).not.toHaveURL(/verify-email/);

  await test.step("the clock goes from one due instant to the next until the year is over", async () => {
    const inside = lookInto(server.dataDir);
    for (let n = 0; n < MOST_MESSAGES && inside.next() < END; n += 1) {
      const due = inside.next();
      server.moveTo(new Date(Date.parse(due) + 1000));
      await expect
        .poll(() => inside.next() > due && inside.unsent() === 0, { intervals: [100], timeout: 30_000 })
        .toBe(true);
    }
    inside.close();
  });
  const messages = (await sent()).slice(1);
  const header = (of: (typeof messages)[number], key: string) => of.headers.find((one) => one.key === key)?.value ?? "";

  await test.step("every message is whole: its headers, both parts, its hour, and nothing that leads elsewhere", async () => {
    expect(messages.length).toBeGreaterThan(60);
    const ids = messages.map(({ messageId }) => messageId);
    expect(new Set(ids).size, "one Message-ID each").toBe(ids.length);
    const days = messages.map(({ date }) => day.format(new Date(date ?? "")));
    expect(new Set(days).size, "one message a day").toBe(days.length);
    for (const message of messages) {
      const at = new Date(message.date ?? "");
      const isFriday = clock.format(at) === "Fri";
      expect(time.format(at), `${message.subject} on ${day.format(at)}`).toBe(isFriday ? "15:30" : "08:30");
      expect(message.to).toEqual([{ name: "", address: account.email }]);
      expect(header(message, "auto-submitted")).toBe("auto-generated");
      expect(header(message, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      const oneClick = /^<(http:\/\/localhost:\d+\/api\/unsubscribe\/[\w-]{43})>$/.exec(
        header(message, "list-unsubscribe"),
      )?.[1];
      expect(oneClick, "one click").toBeTruthy();
      for (const part of [message.html ?? "", message.text ?? ""]) {
        const links = [...part.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link);
        expect(links.length).toBeGreaterThan(4);
        const foreign = links.filter((link) => !link.startsWith(server.url) && !link.startsWith("http://www.w3.org/"));
        expect(foreign).toEqual([]);
      }
      expect(message.bytes, "no line is longer than a server takes").not.toMatch(/[^\r\n]{999}/);
    }
  });

  await test.step("each boundary was told of four times, and each milestone and the ten questions in their time", async () => {
    const on = (date: string) => messages.find((one) => day.format(new Date(one.date ?? "")) === date);
    const phases = [
      ["2027-03-14", "Phase 1, Map the gap, ends in 21 days"],
      ["2027-03-28", "Phase 1, Map the gap, ends in 7 days"],
      ["2027-04-04", "Phase 1, Map the gap, ends today"],
      ["2027-04-11", "Decide on phase 1, Map the gap"],
      ["2027-06-13", "Phase 2"],
      ["2027-06-27", "Phase 2"],
      ["2027-07-04", "Phase 2"],
      ["2027-07-11", "Decide on phase 2"],
      ["2027-12-14", "Phase 3"],
      ["2027-12-28", "Phase 3"],
      ["2028-01-04", "Phase 3"],
      ["2028-01-11", "Decide on phase 3"],
    ] as const;
    for (const [date, subject] of phases) expect(on(date)?.subject, date).toContain(subject);
    expect(on("2027-03-14")?.text).toContain("What a committee would miss first:");
    for (const date of ["2027-04-04", "2027-07-04", "2028-01-04"])
      expect(on(date)?.text).toContain("the ten questions are due");
    expect(messages.filter(({ text }) => text?.includes("Due in 3 days: ")).length).toBeGreaterThan(5);
    const prompts = messages.filter(({ text }) => text?.includes("What did you see this week"));
    expect(prompts.length).toBeGreaterThanOrEqual(52);
  });

  await test.step("a message can be read in either colour scheme", async () => {
    const mailbox = await browser.newPage();
    for (const one of [messages[0], messages.find(({ subject }) => subject?.includes("more"))]) {
      await mailbox.goto(`${server.url}/privacy`);
      await mailbox.setContent(one?.html ?? "");
      await expectNoAxeViolationsInMail(mailbox);
      await expectDarkContrast(mailbox);
    }
    await mailbox.close();
  });

  await test.step("the inbox says the same, whatever became of the mail", async () => {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(account.email);
    await page.getByLabel("Password", { exact: true }).fill(account.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/home/);
    await page.goto("/inbox");
    await expect(page.getByText("Decide on phase 3").first()).toBeVisible();
    await expect(page.getByText("What did you see this week that carries on without you?").first()).toBeVisible();
  });

  await test.step("each link of the last prompt acts, signed out, once its one button is pressed", async () => {
    const last = messages.findLast(({ text }) => text?.includes("Write it down now"));
    const press = async (purpose: string, button: string, done: string) => {
      await elsewhere.goto(linkIn(last?.text, `/act/${purpose}`));
      await expect(elsewhere.getByRole("main").getByRole("button")).toHaveCount(1);
      if (purpose === "log") await elsewhere.getByLabel("What happened").fill("The leads decided on the budget");
      if (purpose === "away")
        await elsewhere.getByRole("textbox").or(elsewhere.locator("input[type=date]")).first().fill("2028-01-31");
      await elsewhere.getByRole("main").getByRole("button", { name: button }).click();
      await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(done);
    };
    await press("log", "Keep it", "It is kept");
    await press("again", "Say it again", "It is said again in a week");
    await press("away", "Say that I am away", "Reminders rest");
    await press("stop", "Stop them", "These messages have stopped");
    await press("unsubscribe", "Stop reminders by mail", "No reminder is mailed to you any more");
    await page.goto("/evidence");
    await expect(page.getByText("The leads decided on the budget")).toBeVisible();
    await page.goto("/settings/reminders");
    await expect(page.getByLabel("How it comes: The week's evidence")).toHaveValue("none");
    await expect(page.getByLabel("How it comes: Phase boundaries")).toHaveValue("inbox");
  });
});
