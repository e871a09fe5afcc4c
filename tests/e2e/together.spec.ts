import type { Page } from "@playwright/test";
import {
  expect,
  expectDarkContrast,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  test,
  withoutScript,
} from "../support/fixtures";
import { readTogether } from "../support/inviting";
import { addLine, planMeeting } from "../support/meeting-pages";
import { onePageOfEachKind, openedBy, shownBelow } from "../support/reading";

test.use({ ownServer: { at: "2027-04-20T09:00:00Z" } });

const ITEM = "Three teams planned the quarter together";
const QUESTION = "Which decision changed because of it?";
const ANSWER = "Since May the managers set the order.";
const OWN = ["3", "2", "2", "2", "1", "2", "2", "2"];
const THEIRS = ["1", "2", "2", "3", "1", "2", "unsure", "2"];
const WANTED = "An introduction to the head of sales before the quarter is planned";
const NOTE = "Planning still runs through you in the weeks that count";
const INTRODUCE = "Introduce Robin to the head of sales";
const ASK = "Ask the board what it wants of the forum";
const MAP_NOTE = "The map is honest; hiring is missing from it.";
const CONTRACT = { id: "WS.N12", prompt: "Which decisions end with you from now on?" };
const MAP = { id: "WS.P1.1", prompt: "What have you really been exposed to?" };

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const said = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });
const unfold = (page: Page, title: string) => page.locator("summary").filter({ hasText: title }).click();
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Fills the first field of a prompt and keeps the version. */
async function keep(page: Page, { id, prompt, text }: { id: string; prompt: string; text: string }) {
  await page.goto(`/worksheets/${id}`);
  await section(page, prompt).getByRole("textbox").first().fill(text);
  await expect(main(page).getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(main(page).getByText(/^Kept as version/)).toBeVisible();
}

async function place(page: Page, levels: string[]) {
  for (const [n, level] of levels.entries()) await page.locator(`[name="levels.M${n + 1}"][value="${level}"]`).check();
}

test("a leader and their manager go through all that they share, and the leader sees every read of it", async ({
  page,
  elsewhere: manager,
  signUp,
  startYear,
}) => {
  test.setTimeout(300_000);
  const opened = openedBy(manager);
  await startYear("2027-01-04");
  await keep(page, { ...CONTRACT, text: "The budget of the platform" });
  await keep(page, { ...MAP, text: "Moved two teams under one lead" });
  await signUp({ name: "Amara Lind" }, manager);
  const open = ["Readiness", "Role contract", "Exposure map"];
  const reading = await readTogether({ leader: page, reader: manager, name: "Amara", role: "manager", open });
  const grant = reading.split("/").at(-1) ?? "";
  const item = { own: "", read: "" };

  await test.step("the leader places a claim; the manager asks for something more concrete", async () => {
    await page.goto("/evidence/log/M1.L2");
    await main(page).getByLabel("What happened").fill(ITEM);
    await page.getByRole("button", { name: "Keep and place it" }).click();
    await page.getByRole("button", { name: "Place", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();

    await manager.setViewportSize({ width: 390, height: 844 });
    await manager.goto(`${reading}/evidence`);
    await manager.getByRole("link", { name: ITEM }).click();
    await expect(headline(manager)).toHaveText(ITEM);
    item.read = pathOf(manager);
    item.own = item.read.replace(reading, "");
    await manager.getByRole("button", { name: "Send the comment" }).click();
    await expect(manager.getByText("Write what you want to say.").last()).toBeVisible();
    await manager.getByLabel("Comment", { exact: true }).fill(QUESTION.replace("changed", "*changed*"));
    await manager.getByLabel("Ask for something more concrete").check();
    await manager.getByRole("button", { name: "Send the comment" }).click();
    await expect(said(manager, QUESTION)).toBeVisible();
    await expect(section(manager, "Conversation").getByText("Asks for something more concrete.")).toBeVisible();
    await expectNoAxeViolations(manager);
    await expectNoSidewaysScroll(manager);
    await manager.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step("the leader finds it in the inbox and the tidy list, and answers under the item", async () => {
    await page.goto("/inbox");
    await expect(page.getByRole("link", { name: "Amara asks for something more concrete on" })).toBeVisible();
    await page.goto("/evidence");
    await page.getByRole("link", { name: "1 to make more concrete" }).click();
    await expect(page.getByText("Amara asks for something more concrete:")).toBeVisible();
    await expect(page.getByRole("list", { name: "Asked for" })).toContainText("because of it?");
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Answer in the conversation" }).click();
    await expect(page.getByRole("heading", { name: "With Amara, manager" })).toBeVisible();
    await expect(said(page, QUESTION).getByText("new", { exact: true })).toBeVisible();
    await unfold(page, "Answer");
    await page.getByLabel("Answer", { exact: true }).fill("The managers now set the order.");
    await page.getByRole("button", { name: "Send the answer" }).click();
    await expect(said(page, "The managers now set the order.")).toBeVisible();
    await expect(said(page, QUESTION).getByText("new", { exact: true })).toHaveCount(0);
    await expectNoAxeViolations(page);
    await unfold(page, "Change it");
    await page.getByLabel("Comment", { exact: true }).first().fill(ANSWER);
    await page.getByRole("button", { name: "Save the change" }).click();
    await expect(said(page, ANSWER)).toBeVisible();
  });

  await test.step("the manager reads both wordings, and resolves it for both", async () => {
    await manager.goto(item.read);
    const answered = said(manager, ANSWER);
    await expect(answered.getByText("new", { exact: true })).toBeVisible();
    await unfold(manager, "Earlier wording");
    await expect(manager.getByText("The managers now set the order.")).toBeVisible();
    await manager.getByRole("button", { name: "Mark as read" }).click();
    await expect(answered.getByText("new", { exact: true })).toHaveCount(0);
    await expect(section(manager, "Conversation").getByText(/Amara(?! Lind)/)).toHaveCount(0);
    await manager.getByRole("button", { name: "Resolve" }).click();
    await expect(manager.getByText("Resolved (1)")).toBeVisible();
    await page.goto("/evidence");
    await expect(page.getByRole("link", { name: /to make more concrete/ })).toHaveCount(0);
    await page.goto(item.own);
    await unfold(page, "Resolved (1)");
    await expect(page.getByText(/^Resolved by the manager on /)).toBeVisible();
    await page.getByRole("button", { name: "Open again" }).click();
    await expect(page.getByText("Resolved (1)")).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step("either opens the month, and opened twice it is the same one", async () => {
    await page.goto(`/people/${grant}`);
    await page.getByRole("link", { name: "Check-ins" }).click();
    await expect(headline(page)).toHaveText("Check-ins with Amara");
    await expectNoAxeViolations(page);
    await manager.goto(`${reading}/reviews`);
    await manager.getByRole("link", { name: "Check-ins" }).click();
    await expect(headline(manager)).toHaveText("Check-ins with Robin Vale");
    await page.getByRole("button", { name: "Open the check-in for April 2027" }).click();
    await expect(headline(page)).toHaveText("Check-in for April 2027");
    await manager.getByRole("button", { name: "Open the check-in for April 2027" }).click();
    await expect(manager).toHaveURL(page.url());
  });
  const checkIn = pathOf(page);

  await test.step("what is left out is named row by row, and what was typed stays", async () => {
    await page.getByLabel("What I want from you").fill(WANTED);
    await page.getByRole("button", { name: "Send my side" }).click();
    await expect(page.getByText("Choose one of these.").last()).toBeVisible();
    await expect(page.getByLabel("What I want from you")).toHaveValue(WANTED);
    await expectNoAxeViolations(page);
    await place(page, OWN);
    await page.getByLabel("What moved").fill("Two managers run the planning review");
    await page.getByLabel("What is stuck").fill("Hiring waits for a decision");
    await page.getByLabel("Decisions that came").fill("4");
    await page.getByRole("button", { name: "Send my side" }).click();
    await expect(page.getByText("Amara has not sent theirs yet")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the manager sees that it was sent and nothing of it", async () => {
    await manager.reload();
    await expect(manager.getByText("Robin Vale has sent their side; yours is missing.")).toBeVisible();
    const html = await (await manager.request.get(checkIn)).text();
    expect(html).toContain("Send my side");
    for (const words of [WANTED, "Two managers run", "Hiring waits"]) expect(html).not.toContain(words);
    await expect(manager.getByRole("radio", { checked: true })).toHaveCount(0);
    await expectNoAxeViolations(manager);
  });

  await test.step("the manager sends without a script, and both sides open", async () => {
    await withoutScript(manager, async (plain) => {
      await plain.goto(checkIn);
      await place(plain, THEIRS);
      await plain.getByLabel("One line with it").fill(NOTE);
      await plain.getByRole("button", { name: "Send my side" }).click();
      await expect(plain.getByRole("heading", { name: "Where you differ" })).toBeVisible();
    });
    await manager.reload();
    await page.reload();
    for (const side of [page, manager]) {
      await expect(side.getByText(WANTED)).toBeVisible();
      await expect(side.getByText(NOTE)).toBeVisible();
      const rows = side.locator("section", { has: side.getByRole("heading", { name: "Where you differ" }) });
      await expect(rows.getByRole("heading", { level: 3 })).toHaveText(["Planning", "Manager development"]);
      await expect(side.getByText("could not say: decision-making")).toBeVisible();
    }
    await expectNoAxeViolations(manager);
  });

  await test.step("the claimed cell is contested, names the check-in and leads there", async () => {
    await page.goto("/matrix/M1.L2");
    await expect(page.getByText("contested, claimed beneath", { exact: true })).toBeVisible();
    await expect(page.getByText("Amara placed this row at level 1")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "check-in for April 2027" }).click();
    await expect(page).toHaveURL(checkIn);
    await page.getByRole("button", { name: /^We talked about it.*Planning/ }).click();
    await expect(page.getByText("You talked about it on 20 April 2027.")).toBeVisible();
    await page.goto("/matrix/M1.L2");
    await expect(page.getByRole("heading", { name: "What contests it" })).toBeHidden();
    await expect(page.getByText("You claim it, and nobody else has confirmed it yet.")).toBeVisible();
  });

  await test.step("an action is agreed, and stands where the leader looks", async () => {
    await manager.reload();
    await manager.getByLabel("What will be done").fill(INTRODUCE);
    await manager.getByLabel("Who does it").selectOption("reviewer");
    await manager.getByLabel("By when").fill("2027-05-03");
    await manager.getByRole("button", { name: "Agree on it" }).click();
    await expect(manager.getByText("You, due 3 May 2027")).toBeVisible();
    await page.goto(`/check-ins/${grant}`);
    await expect(page.getByText("Amara, due 3 May 2027")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the leader plans a meeting; the manager is told, reads the brief and adds to it", async () => {
    await page.goto(`/meetings/${grant}`);
    await expect(headline(page)).toHaveText("Meetings with Amara");
    await planMeeting(page, { day: "2027-04-20" });
    await expect(section(page, "Agreed before, and open")).toContainText(INTRODUCE);
    await manager.goto("/inbox");
    await manager.getByRole("link", { name: "Robin Vale planned a one-to-one" }).click();
    await expect(manager).toHaveURL(page.url());
    await addLine(manager, "Something to talk about", "The board week");
    await expect(section(manager, "To talk about")).toContainText("The board week you");
    await manager.getByRole("textbox", { name: "Your private note" }).fill("Canary of the manager");
    await manager.getByRole("button", { name: "Save for myself" }).click();
    await expect(manager.getByText("Saved for you alone.")).toBeVisible();
  });
  const meeting = pathOf(page);

  await test.step("what was typed beside changed notes stays, and both agree on an action that becomes a milestone", async () => {
    await page.reload();
    await expect(section(page, "To talk about")).toContainText("The board week Amara");
    expect(await (await page.request.get(meeting)).text(), "a private note").not.toContain("Canary of the manager");
    await page.getByRole("button", { name: "It took place" }).click();
    await expect(page.getByRole("heading", { name: "Held" })).toBeVisible();
    await page.getByRole("textbox", { name: "Shared notes" }).fill("We looked at **the forum**.");
    await page.getByRole("button", { name: "Save the notes" }).click();
    await expect(section(page, "Notes").getByText("the forum", { exact: true })).toBeVisible();
    const notes = manager.getByRole("textbox", { name: "Shared notes" });
    await notes.fill("I saw it otherwise.");
    await manager.getByRole("button", { name: "Save the notes" }).click();
    await expect(manager.getByText(/These notes were changed meanwhile/)).toBeVisible();
    await expect(manager.getByText("What stands now:")).toBeVisible();
    await expect(notes).toHaveValue("I saw it otherwise.");
    await manager.getByRole("button", { name: "Save the notes" }).click();
    await expect(section(manager, "Notes").getByText("I saw it otherwise.").first()).toBeVisible();

    await page.reload();
    await addLine(page, "A decision", "The forum keeps its own minutes");
    await expect(section(page, "Decisions")).toContainText("The forum keeps its own minutes");
    const agree = page.getByRole("form", { name: "Agree on an action" });
    await agree.getByText("Agree on an action").click();
    await agree.getByLabel("What will be done").fill(ASK);
    await agree.getByLabel("By when").fill("2027-04-30");
    await agree.getByRole("button", { name: "Agree", exact: true }).click();
    const actions = section(page, "Actions");
    await expect(actions).toContainText(ASK);
    await actions.getByRole("button", { name: "Make it a milestone" }).click();
    await expect(actions.getByRole("link", { name: /It is a milestone/ })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await actions.getByRole("link", { name: /It is a milestone/ }).click();
    await expect(headline(page)).toHaveText(ASK);
  });

  await test.step("what is done is gone for both; the brief and the next meeting begin with what is open", async () => {
    await page.goto("/reviews");
    await expect(section(page, "Open actions")).toContainText(ASK);
    await page.goto(`/check-ins/${grant}`);
    await page.getByRole("button", { name: /^Done.*Introduce Robin/ }).click();
    await expect(section(page, "Agreed and open")).not.toContainText(INTRODUCE);
    await expect(section(page, "Agreed and open")).toContainText(ASK);
    await manager.goto(checkIn);
    await expect(manager.getByText("done on 20 April 2027")).toBeVisible();
    await manager.goto(`${reading}/brief`);
    await expect(section(manager, "Open actions")).toContainText(ASK);
    await expect(section(manager, "Open actions")).not.toContainText(INTRODUCE);
    await expectNoAxeViolations(manager);
    await manager.goto(`/meetings/${grant}`);
    await planMeeting(manager, { day: "2027-05-02" });
    await expect(section(manager, "To talk about")).toContainText("Since the last meeting");
    await expect(section(manager, "Agreed before, and open")).toContainText(ASK);
    await expect(section(manager, "Agreed before, and open")).not.toContainText(INTRODUCE);
    await expect(manager.getByRole("button", { name: "Make it a milestone" })).toHaveCount(0);
  });

  await test.step("the leader signs what stands there; it says who is missing", async () => {
    await page.goto("/worksheets/WS.N12");
    await expect(main(page).getByText("unsigned", { exact: true })).toBeVisible();
    await expect(main(page).getByText(/What you keep is read by Amara as well/)).toBeVisible();
    await page.getByRole("link", { name: "Version 1" }).click();
    const signatures = section(page, "Signatures");
    await expect(signatures.getByText("Unsigned. It waits for the leader and the manager.")).toBeVisible();
    await expect(page.getByText("Remove this version for good")).toBeVisible();
    await page.getByRole("button", { name: "Sign this version" }).click();
    await expect(
      signatures.getByText("Partly signed, by Robin Vale (leader). The manager has not signed."),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign this version" })).toBeHidden();
    await expect(page.getByText("Remove this version for good")).toBeHidden();
    await expectNoAxeViolations(page);
    await expectDarkContrast(page);
  });

  await test.step("the manager is told, reads it and signs it; the leader who looks as they would can sign nothing", async () => {
    await manager.goto("/inbox");
    await manager.getByRole("link", { name: /^Robin Vale signed “Role contract”/ }).click();
    await expect(headline(manager)).toHaveText("Role contract");
    await expect(main(manager).getByText("The budget of the platform")).toBeVisible();
    await expect(manager.getByText("You sign as Amara Lind")).toBeVisible();
    await manager.getByRole("button", { name: "Sign this version" }).click();
    const fully = "Fully signed, by Robin Vale (leader) and Amara Lind (manager).";
    await expect(section(manager, "Signatures").getByText(fully)).toBeVisible();
    await expectNoAxeViolations(manager);
    await page.goto(pathOf(manager));
    await expect(section(page, "Signatures").getByText(fully)).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign this version" })).toBeHidden();
    expect(await shownBelow(page)).toBe(await shownBelow(manager));
  });

  await test.step("what is changed is signed anew, and a page from before signs nothing", async () => {
    await keep(page, { ...CONTRACT, text: "The budget of the platform and its positions" });
    await manager.goto(`${reading}/worksheets/WS.N12`);
    await expect(
      section(manager, "Signatures").getByText(
        /was signed by Robin Vale \(leader\) and Amara Lind \(manager\)\. One row differs/,
      ),
    ).toBeVisible();
    await keep(page, { ...CONTRACT, text: "The budget of the platform, not its positions" });
    await manager.getByRole("button", { name: "Sign this version" }).click();
    await expect(manager.getByText(/^Another version has been kept since/)).toBeVisible();
    await expect(main(manager).getByText("The budget of the platform, not its positions")).toBeVisible();
    await manager.getByRole("link", { name: "Compare the two" }).click();
    await expect(main(manager).getByText("Before: The budget of the platform", { exact: true })).toBeVisible();
  });

  await test.step("the manager agrees with one row of the map, and sees another otherwise in their own words", async () => {
    await manager.goto(`${reading}/worksheets/WS.P1.1`);
    const form = manager.getByRole("form", { name: "How you see it" });
    await form.getByLabel("You", { exact: true }).nth(0).selectOption("See it so too");
    await form.getByLabel("You", { exact: true }).nth(1).selectOption("See it otherwise");
    await form.getByRole("button", { name: "Say this" }).click();
    await expect(form.getByText("Say how you see it; the leader can do nothing with a bare no.").last()).toBeVisible();
    await expect(form.getByLabel("You", { exact: true }).nth(0)).toHaveValue("agreed");
    await form.getByLabel("In your words (optional)").nth(1).fill("One quarter of one team");
    await form.getByRole("button", { name: "Say this" }).click();
    await expect(form.getByText("Kept. Robin Vale was told.")).toBeVisible();
    const otherwise = "Sees it otherwise: One quarter of one team";
    await expect(section(manager, "As Amara sees it").getByText(otherwise)).toBeVisible();
    await expectNoAxeViolations(manager);
    await page.goto("/inbox");
    await page.getByRole("link", { name: /^Amara said how they see “Exposure map”/ }).click();
    const others = section(page, "As others see it");
    await expect(others.getByText("Moved two teams under one lead")).toBeVisible();
    await expect(others.getByText(otherwise)).toBeVisible();
    for (const [state, rows] of [
      ["Agreed", 1],
      ["Disputed", 1],
      ["Mine only", 4],
    ] as const)
      await expect(others.getByText(state, { exact: true })).toHaveCount(rows);
    await expectNoAxeViolations(page);
    await expectDarkContrast(page);
  });

  await test.step("the leader asks the manager to hold the first boundary with them, and places themself", async () => {
    await page.goto("/reviews/new?phase=1");
    await page.getByRole("button", { name: "Ask them" }).click();
    await expect(
      section(page, "Held together").getByText(/^Amara is asked to hold this review with you/),
    ).toBeVisible();
    const form = page.getByRole("form", { name: "Where you stand" });
    await form.getByRole("button", { name: "Send my side" }).click();
    await expect(form.getByText(/^Choose where you are in/).first()).toBeVisible();
    for (const row of await form.getByRole("group").all()) await row.getByRole("radio").nth(2).check();
    await form.getByRole("button", { name: "Send my side" }).click();
    await expect(section(page, "Held together").getByText(/^Your side is sent/)).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the manager places them without seeing that, and says why", async () => {
    await manager.goto("/inbox");
    await manager.getByRole("link", { name: /^You are asked to hold the review of phase 1/ }).click();
    await expect(headline(manager)).toHaveText("The boundary of phase 1, Map the gap");
    await expect(manager.getByRole("radio", { checked: true })).toHaveCount(0);
    const form = manager.getByRole("form", { name: "Your side" });
    await form.getByRole("group").first().getByRole("radio").nth(1).check();
    await form.getByLabel("What you see").fill(MAP_NOTE);
    await expectNoAxeViolations(manager);
    await form.getByRole("button", { name: "Send my side" }).click();
    await expect(main(manager).getByText(/^Held together by Robin Vale and Amara/)).toBeVisible();
  });

  await test.step("a decision from a page that did not show it is refused; read, replied to and decided, it is kept", async () => {
    const decision = page.getByRole("form", { name: "Decide" });
    const why = decision.getByLabel("Why, in a sentence or two");
    await decision.getByLabel("Move on").check();
    await why.fill("The gaps are named");
    await decision.getByRole("button", { name: "Keep the decision" }).click();
    await expect(decision.getByText(/^Amara has sent their side meanwhile/)).toBeVisible();
    const held = section(page, "Held together");
    await expect(held.getByText(MAP_NOTE)).toBeVisible();
    await held.getByLabel("Your reply (optional)").fill("Hiring comes in the second phase");
    await held.getByRole("button", { name: "Keep the reply" }).click();
    await expect(held.getByRole("figure").getByText("Hiring comes in the second phase")).toBeVisible();
    await expect(why).toHaveValue("The gaps are named");
    await decision.getByRole("button", { name: "Keep the decision" }).click();
    await expect(page).toHaveURL(/\/reviews\/(?!new)[\w-]+$/);
    await expect(held.getByText(MAP_NOTE)).toBeVisible();
    await expectNoAxeViolations(page);
    await expectDarkContrast(page);
    await manager.reload();
    await manager.getByRole("link", { name: "How it was decided" }).click();
    await expect(section(manager, "Held together").getByText("Hiring comes in the second phase")).toBeVisible();
  });

  await test.step("the check-in fits a phone, on either side", async () => {
    for (const side of [page, manager]) {
      await side.setViewportSize({ width: 390, height: 844 });
      await side.goto(checkIn);
      await expect(headline(side)).toBeVisible();
      await expectNoSidewaysScroll(side);
      await side.setViewportSize({ width: 1280, height: 800 });
    }
  });

  await test.step("what the manager reads is what the leader sees as them, page by page", async () => {
    const kinds = await onePageOfEachKind(manager, reading);
    expect([...kinds.keys()].sort()).toEqual([
      ...["", "brief", "evidence", "evidence/…", "matrix", "matrix/…", "milestones/…", "progress"],
      ...["reviews", "reviews/…", "roadmap", "worksheets", "worksheets/…"],
    ]);
    for (const path of [...kinds.values(), item.read]) {
      opened.add(path);
      expect(await shownBelow(page, path), path).toBe(await shownBelow(manager, path));
    }
  });

  const whatWasRead = () =>
    section(page, "What was read")
      .locator("li li")
      .evaluateAll((all) => all.map((one) => one.querySelector("a")?.getAttribute("href") ?? one.textContent ?? ""));

  await test.step("every page that the manager opened stands in the leader's list, each leads to a page, and nothing else does", async () => {
    await manager.goto("/practice");
    await expect(main(manager).getByRole("link", { name: "Robin Vale" }).first()).toBeVisible();
    expect((await page.goto(`${reading}/matrix/M8.L3`))?.status(), "the leader's own look is no read").toBe(200);
    const noted = (path: string) => {
      if (path === "/practice") return "The list of all their clients";
      return path.startsWith("/reviews/with/") ? "/reviews" : path;
    };
    await page.goto(`/people/${grant}`);
    const reads = await whatWasRead();
    expect(reads.sort()).toEqual([...opened].map(noted).sort());
    for (const href of reads.filter((one) => one.startsWith("/")))
      expect((await page.request.get(href)).status(), href).toBe(200);
  });

  await test.step("ended while the manager's page is open, the next request is refused, and all stays with the leader", async () => {
    await manager.goto(checkIn);
    const late = "Something that is never agreed";
    const agree = manager.getByRole("form", { name: "Agree on an action" });
    await agree.getByLabel("What will be done").fill(late);
    await agree.getByLabel("By when").fill("2027-05-03");
    await page.goto(`/people/${grant}`);
    const before = (await whatWasRead()).length;
    await page.getByRole("button", { name: "End it now" }).click();
    await expect(page).toHaveURL(/\/people$/);
    await agree.getByRole("button", { name: "Agree on it" }).click();
    await expect(agree.getByText("There is nothing here, or it is not yours to see.")).toBeVisible();
    await expect(agree.getByLabel("What will be done")).toHaveValue(late);
    for (const path of [...opened].filter((one) => one !== "/practice"))
      expect((await manager.request.get(path)).status(), path).toBe(404);
    await manager.goto(checkIn);
    await expect(manager.getByText("There is nothing here, or it is not yours to see.")).toBeVisible();
    await page.goto(`/people/${grant}`);
    expect(await whatWasRead(), "what was refused is no read").toHaveLength(before);
    await page.goto(checkIn);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(page.getByText(late)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Agree on it" })).toBeHidden();
  });
});
