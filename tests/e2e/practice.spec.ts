import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "../support/fixtures";

test.use({ ownServer: { at: "2027-05-10T09:00:00Z" } });

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const clients = (page: Page) => main(page).getByRole("rowheader").getByRole("link");
const ORDER = ["Bo Waiting", "Cleo Late", "Dan Near", "Ada Quiet", "Eve Calm"];
const day = (on: string) => new Date(`${on}T09:00:00Z`);

type Planting = { dataDir: string; url: string };

/**
 * Five clients of whoever has this address, one of the past, and as many `more` who need nothing, written straight into
 * the server's own database.
 */
async function plant(server: Planting, { email, more = 0 }: { email: string; more?: number }) {
  Object.assign(process.env, { DATA_DIR: server.dataDir, APP_URL: server.url });
  const { findUserByEmail, newAction, newCheckIn, newClient, newMeeting, newPiece, runningRoadmap } = await import(
    "../support/practicing"
  );
  const coach = { ownerId: await findUserByEmail(email) };
  const client = async (name: string, given: Parameters<typeof newClient>[1] = {}, metOn = "2027-05-06") => {
    const one = await newClient(coach, { name, startOn: "2027-04-01", ...given });
    await newPiece(one, { happenedOn: metOn, at: day(metOn) });
    await newMeeting(one, day(metOn));
    return { ...one, roadmapId: await runningRoadmap(one) };
  };
  await client("Ada Quiet", {}, "2027-04-10");
  await client("Eve Calm", { role: "manager" });
  await client("Dan Near", { startOn: "2027-02-20" });
  const late = await client("Cleo Late");
  const checkIn = await newCheckIn(late, late.roadmapId, { at: day("2027-05-06") });
  await newAction(late, checkIn, { at: day("2027-05-06"), dueOn: "2027-05-07" });
  const waiting = await client("Bo Waiting");
  await newCheckIn(waiting, waiting.roadmapId, { at: day("2027-05-08"), sent: ["leader"] });
  await client("Finn Gone", { endedAt: day("2027-05-01") });
  for (let n = 1; n <= more; n += 1) await client(`Zoe Calm ${n}`);
}

test("a coach sees who needs them, gets to a brief by keys, nudges once, groups, filters and takes the month along", async ({
  page,
  server,
  signUp,
}) => {
  test.setTimeout(120_000);
  const { email } = await signUp({ name: "Amara Lind" });
  await plant(server, { email });
  await page.goto("/practice");

  await test.step("those who need them first, with why", async () => {
    await expect(headline(page)).toHaveText("4 of 5 clients need you");
    await expect(clients(page)).toHaveText(ORDER);
    for (const why of [
      "1 check-in waits for you",
      "1 action overdue",
      "Boundary in 10 days",
      "No evidence for 4 weeks",
    ])
      await expect(main(page).getByText(why)).toBeVisible();
    await expect(page.getByRole("banner").getByRole("link", { name: "Practice" })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the first three briefs are two, three and four keys away", async () => {
    for (const [down, name] of ORDER.slice(0, 3).entries()) {
      await page.goto("/practice");
      await expect(page.getByText("j and k go from client to client")).toBeVisible();
      for (let key = 0; key <= down; key += 1) await page.keyboard.press("j");
      await expect(clients(page).nth(down)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/reading\/[\w-]+\/brief$/);
      await expect(main(page).getByText(`The record of ${name}`)).toBeVisible();
    }
  });

  await test.step("n opens a nudge, with its text to change; a second one has to wait a week", async () => {
    await page.goto("/practice");
    await expect(clients(page)).toHaveText(ORDER);
    for (const key of ["j", "j", "j", "j", "j", "k", "n"]) await page.keyboard.press(key);
    await expect(headline(page)).toHaveText("Ada Quiet");
    const text = page.getByRole("form", { name: "Nudge" }).getByLabel("What they will read");
    await expect(text).toHaveValue(/no evidence for 4 weeks[\s\S]*Amara Lind$/);
    await expectNoAxeViolations(page);
    await text.fill("");
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(text).toHaveAccessibleDescription(/Write a sentence or two\./);
    await text.fill("Is there something of the last weeks?");
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(main(page).getByText("You nudged Ada Quiet on 10 May 2027.")).toContainText("17 May 2027");
  });

  await test.step("a group of one's own, to filter by", async () => {
    await page.getByLabel("What you call the group they belong to").fill("Acme");
    await page.getByRole("button", { name: "Keep the group" }).click();
    await expect(main(page).getByText("Kept in the group “Acme”.")).toBeVisible();
    await page.goto("/practice");
    await main(page).getByText("Narrow it down").click();
    await main(page).getByLabel("Group").selectOption("Acme");
    await main(page).getByRole("button", { name: "Show these" }).click();
    await expect(page).toHaveURL(/\/practice\?group=Acme$/);
    await expect(clients(page)).toHaveText(["Ada Quiet"]);
  });

  await test.step("the address holds the filters", async () => {
    for (const [query, names] of [
      ["reason=boundary", ["Dan Near"]],
      ["role=manager", ["Eve Calm"]],
      ["needs=1", ORDER.slice(0, 4)],
      ["q=an+ear", ["Dan Near"]],
    ] as const) {
      await page.goto(`/practice?${query}`);
      await expect(clients(page), query).toHaveText([...names]);
    }
    await page.goto("/practice?q=nobody");
    await expect(main(page).getByText("No client fits all of this.")).toBeVisible();
  });

  await test.step("the month as CSV, and the past by name alone", async () => {
    await page.goto("/practice");
    const link = main(page).getByRole("link", { name: "This month as CSV" });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe("May 2027,Ada Quiet,Coach,0,0,0,0,0");
    expect(lines[3]).toBe("May 2027,Cleo Late,Coach,1,1,1,0,1");
    await main(page).getByRole("link", { name: "1 whose grant is over" }).click();
    await expect(main(page).getByRole("listitem")).toHaveText(["Finn Gone"]);
    await expect(main(page).getByRole("link", { name: "Finn Gone" })).toHaveCount(0);
    await expectNoAxeViolations(page);
  });

  await test.step("on a phone the table is a list", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/practice");
    await expect(clients(page)).toHaveText(ORDER);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });
});

test("a coach of eighty reads the brief of each of the first three after six keys at most, from anywhere", async ({
  page,
  server,
  signUp,
}) => {
  const { email } = await signUp({ name: "Amara Lind" });
  await plant(server, { email, more: 75 });
  for (const [down, name] of ORDER.slice(0, 3).entries()) {
    await page.goto("/guide");
    await expect(page.getByRole("banner").getByRole("link", { name: "Practice" })).toBeVisible();
    const way = ["g", "j", ...Array<string>(down + 1).fill("j"), "Enter"];
    expect(way.length).toBeLessThanOrEqual(6);
    for (const [at, key] of way.entries()) {
      // Keys are for the page that is there.
      if (at === 2) await expect(headline(page)).toHaveText("4 of 80 clients need you");
      if (at === 2) await expect(page.getByText("j and k go from client to client")).toBeVisible();
      await page.keyboard.press(key);
    }
    await expect(page).toHaveURL(/\/reading\/[\w-]+\/brief$/);
    await expect(main(page).getByText(`The record of ${name}`)).toBeVisible();
  }
});

test("whoever reads nobody's record is told what would stand here, and is not led to it", async ({
  page,
  startYear,
}) => {
  await startYear();
  await expect(page.getByRole("banner").getByRole("link", { name: "People" })).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Practice" })).toHaveCount(0);
  await page.goto("/practice");
  await expect(headline(page)).toHaveText("Nobody opens a record to you yet");
  await expectNoAxeViolations(page);
  const answer = await page.goto("/practice/nobody");
  expect(answer?.status()).toBe(404);
});
