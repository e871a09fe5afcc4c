import type { Page } from "@playwright/test";
import {
  expect,
  expectDarkContrast,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  test,
  withoutScript,
} from "../support/fixtures";
import { readByIcalJs, readByNodeIcal } from "../support/ics";
import { ask } from "../support/plain-browser";

test.use({ ownServer: { at: "2027-05-10T09:00:00Z" } });

const PHONE = { width: 390, height: 844 };
const field = (page: Page) => page.getByLabel("The address to subscribe to");
const make = (page: Page, name: string) => page.getByRole("button", { name });
/** Where it stands on the page, for a program that sends nothing but its path. */
const pathOf = (link: string) => new URL(link).pathname;

/** The events of a file, which two readers that share nothing find alike. */
function events(text: string) {
  const read = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(read);
  return read;
}

const cookieOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

async function looksGood(page: Page) {
  await expectNoAxeViolations(page);
  await expectDarkContrast(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test("a calendar program reads the dates by an address that is shown once, follows them, and is shut out when it is revoked", async ({
  page,
  server,
  startYear,
}) => {
  await startYear("2027-04-20");
  await page.goto("/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Calendar" }).click();
  await expect(page.getByText("There is no address yet.")).toBeVisible();
  await looksGood(page);

  await make(page, "Make the address").click();
  await expect(field(page)).toBeFocused();
  const link = await field(page).inputValue();
  expect(link).toMatch(new RegExp(`^${server.url}/api/calendar/[\\w-]{43}\\.ics$`));
  await expect(page.getByRole("link", { name: "Open in the calendar on this device" })).toHaveAttribute(
    "href",
    link.replace(/^http/, "webcal"),
  );
  await expect(page.getByText("not yet")).toBeVisible();
  await looksGood(page);
  await page.reload();
  await expect(make(page, "Make a new address")).toBeVisible();
  await expect(field(page)).toHaveCount(0);

  const first = await ask(server.url, pathOf(link));
  expect(first.status).toBe(200);
  expect(first.headers).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "no-store",
    etag: expect.stringMatching(/^"[\w-]{43}"$/),
  });
  expect(events(first.body).map(({ title }) => title)).toEqual(
    expect.arrayContaining(["The roadmap starts", "Boundary 1, the end of “Map the gap”"]),
  );
  expect(first.body).not.toContain(server.url);

  await test.step("asked again it says that nothing has changed, without the ending it is the same, and HEAD has no body", async () => {
    const etag = String(first.headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await ask(server.url, pathOf(link), { headers: { "if-none-match": known } });
      expect([again.status, again.body, again.headers.etag]).toEqual([304, "", etag]);
    }
    const bare = await ask(server.url, pathOf(link).replace(/\.ics$/, ""));
    expect(bare.body).toBe(first.body);
    const head = await ask(server.url, pathOf(link), { method: "HEAD" });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, "", etag]);
  });

  await test.step("what moves, moves there", async () => {
    const [milestone] = events(first.body).filter(({ uid }) => uid.startsWith("milestone-"));
    await page.goto(`/roadmap/milestones/${milestone!.uid.replace(/^milestone-|@cairn$/g, "")}`);
    await page.getByText("Re-date", { exact: true }).click();
    await page.getByLabel("Due").fill("2027-06-30");
    await page.getByLabel("Why another day").fill("Waits for the board");
    await page.getByRole("button", { name: "Re-date it" }).click();
    await expect(page.getByTitle("Wednesday, 30 June 2027")).toBeVisible();
    const known = { headers: { "if-none-match": String(first.headers.etag) } };
    const moved = await ask(server.url, pathOf(link), known);
    expect(moved.status).toBe(200);
    const now = events(moved.body).find(({ uid }) => uid === milestone!.uid);
    expect(now).toMatchObject({ start: "2027-06-30", title: milestone!.title });
    expect(now!.sequence).toBeGreaterThan(milestone!.sequence);
    expect(moved.body).not.toContain("Waits for the board");
  });

  await test.step("another address ends the first one, also by a browser that runs no script", async () => {
    await withoutScript(page, async (plain) => {
      await plain.goto("/settings/calendar");
      await expect(plain.getByText("10 May 2027, 11:00")).toBeVisible();
      await plain.getByLabel("With a link and what each date is about").check();
      await make(plain, "Make a new address").click();
      const second = await field(plain).inputValue();
      const [old, present] = [await ask(server.url, pathOf(link)), await ask(server.url, pathOf(second))];
      expect([old.status, present.status]).toEqual([404, 200]);
      expect(present.body).toContain(server.url);
      await make(plain, "Revoke the address").click();
      await expect(plain.getByText("There is no address yet.")).toBeVisible();
      const told = ({ status, body, headers }: typeof old) => [status, body, headers["content-type"]];
      const never = await ask(server.url, `/api/calendar/${"a".repeat(43)}.ics`);
      for (const gone of [old, await ask(server.url, pathOf(second))]) expect(told(gone)).toEqual(told(never));
      expect(never.status).toBe(404);
    });
  });

  await test.step("an address that is revoked is not shown any more", async () => {
    await page.goto("/settings/calendar");
    await make(page, "Make the address").click();
    await expect(field(page)).toBeFocused();
    const third = pathOf(await field(page).inputValue());
    await make(page, "Revoke the address").click();
    await expect(page.getByText("There is no address yet.")).toBeVisible();
    await expect(field(page)).toHaveCount(0);
    expect((await ask(server.url, third)).status).toBe(404);
  });
});

test("each date is taken into a calendar by itself, and only by whom it belongs to", async ({
  page,
  elsewhere,
  startYear,
  signUp,
  server,
}) => {
  await startYear("2027-04-20");
  const cookie = await cookieOf(page);
  const take = (path: string, as = cookie) => ask(server.url, path, { headers: { cookie: as } });

  await page.goto("/roadmap");
  const boundary = page.getByRole("link", { name: "Add to calendar (boundary 1)" });
  const download = page.waitForEvent("download");
  await boundary.click();
  expect((await download).suggestedFilename()).toBe("cairn-date.ics");
  const ofBoundary = String(await boundary.getAttribute("href"));
  await expectNoAxeViolations(page);

  await page.getByRole("main").getByRole("link", { name: "Take part in planning beyond your team" }).click();
  await expect(page.getByRole("heading", { name: "Take part in planning beyond your team" })).toBeVisible();
  await expectNoAxeViolations(page);
  const ofMilestone = String(await page.getByRole("link", { name: /^Add to calendar/ }).getAttribute("href"));

  for (const path of [ofBoundary, ofMilestone]) {
    const file = await take(path);
    expect([file.status, file.headers["content-disposition"]]).toEqual([200, 'attachment; filename="cairn-date.ics"']);
    expect(events(file.body)).toHaveLength(1);
  }
  await signUp({}, elsewhere);
  const other = await cookieOf(elsewhere);
  for (const path of [ofBoundary, ofMilestone]) {
    const missing = path.replace(/[0-9a-f]{8}(?=-)/, "00000000");
    const [foreign, none] = [await take(path, other), await take(missing, other)];
    expect([foreign.status, foreign.body]).toEqual([404, none.body]);
    expect(none.status).toBe(404);
    expect((await ask(server.url, path)).headers.location).toContain("/sign-in");
  }
});

type Planting = { dataDir: string; url: string };

/** A grant of the one with the first address to the other, and a meeting under it, written straight into the server's database. */
async function plant(server: Planting, [leader, reader]: [string, string]) {
  Object.assign(process.env, { DATA_DIR: server.dataDir, APP_URL: server.url });
  const { findUserByEmail, newMeeting } = await import("../support/practicing");
  const { newGrant } = await import("../support/granting");
  const { endGrants } = await import("@/lib/grant/mutations/end");
  const { openRecord } = await import("@/lib/record/access");
  const [leaderId, readerId] = [await findUserByEmail(leader), await findUserByEmail(reader)];
  const access = await openRecord({ id: leaderId }, leaderId, "edit");
  const grantId = await newGrant(access, { ownerId: readerId }, { fromOn: "2027-01-01" });
  await newMeeting({ leader: access, grantId }, new Date("2027-05-20T08:30:00Z"), "planned");
  const at = new Date("2027-05-10T09:00:00Z");
  return { grantId, end: () => endGrants(access, { id: grantId, reach: "one", at }) };
}

test("a meeting stands in the calendar of both, and what somebody opened is gone from the other's once they end it", async ({
  page,
  elsewhere,
  startYear,
  signUp,
  server,
}) => {
  const leader = await startYear("2027-04-20");
  const coach = await signUp({ name: "Amara Lind" }, elsewhere);
  const { grantId, end } = await plant(server, [leader.email, coach.email]);

  const files = [];
  for (const at of [page, elsewhere]) {
    await at.goto(`/meetings/${grantId}`);
    await at
      .getByRole("main")
      .getByRole("link", { name: /20 May 2027/ })
      .click();
    const link = at.getByRole("link", { name: "Add to calendar (this meeting)" });
    await expect(link).toBeVisible();
    await expectNoAxeViolations(at);
    const path = String(await link.getAttribute("href"));
    files.push({ path, ...(await ask(server.url, path, { headers: { cookie: await cookieOf(at) } })) });
  }
  const read = files.flatMap(({ body }) => events(body));
  expect(read.map(({ title }) => title)).toEqual([
    "Coaching session with Amara Lind",
    "Coaching session with Robin Vale",
  ]);
  expect(new Set(read.map(({ uid, start }) => `${uid} ${start}`)).size).toBe(1);

  await elsewhere.goto("/settings/calendar");
  await make(elsewhere, "Make the address").click();
  const feed = pathOf(await field(elsewhere).inputValue());
  const titles = async () => events((await ask(server.url, feed)).body).map(({ title }) => title);
  expect(await titles()).toEqual([
    "Robin Vale: Boundary 1, the end of “Map the gap”",
    "Coaching session with Robin Vale",
  ]);
  await page.goto(`/people/${grantId}`);
  await expect(page.getByText("The dates in their calendar")).toBeVisible();

  await end();
  expect(await titles()).toEqual([]);
  const gone = await ask(server.url, files[1]!.path, { headers: { cookie: await cookieOf(elsewhere) } });
  expect(gone.status).toBe(404);
});

test("an address that is asked for without end is told to wait, and the other's is read all the same", async ({
  page,
  elsewhere,
  startYear,
  signUp,
  server,
}) => {
  await startYear("2027-04-20");
  await signUp({}, elsewhere);
  const [busy, calm] = await Promise.all(
    [page, elsewhere].map(async (at) => {
      await at.goto("/settings/calendar");
      await make(at, "Make the address").click();
      return pathOf(await field(at).inputValue());
    }),
  );
  const answers = [];
  while (answers.length < 300 && answers.at(-1)?.status !== 429) answers.push(await ask(server.url, busy!));
  expect(answers.length).toBeGreaterThan(200);
  expect(answers.at(-1)).toMatchObject({
    status: 429,
    body: expect.stringMatching(/^That was tried too often\. Wait/),
  });
  expect((await ask(server.url, calm!)).status).toBe(200);
});
