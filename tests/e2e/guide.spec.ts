import type { Locator, Page } from "@playwright/test";
import { entriesOf } from "@/lib/framework/rules/entries";
import { GUIDE_PAGES, guideFrameworks, guidePlace } from "@/lib/framework/rules/guide";
import { expect, test } from "../support/fixtures";

/** What a person does on the way to an answer: follow a link by its name, in a navigation or anywhere, or search the Guide. */
type Act = string | { search: string } | { nav: string; link: string };
type Task = { asks: string; acts: Act[]; answer: (page: Page) => Locator };

const heading = (name: string) => (page: Page) => page.getByRole("heading", { name, exact: true });
const within = (region: string, words: RegExp) => (page: Page) =>
  page.getByRole("region", { name: region, exact: true }).getByText(words).first();

const GUIDE = { nav: "Main", link: "Guide" };

/** Twenty questions of somebody who has never read the sources. */
const TASKS: Task[] = [
  {
    asks: "What would count for succession?",
    acts: [GUIDE, { search: "what would count for succession?" }, "named successors"],
    answer: within("Succession and talent systems: what would count", /has a named successor/),
  },
  {
    asks: "Which trap is asking for sign-off on everything?",
    acts: [GUIDE, { search: "which trap is asking for sign-off on everything?" }, "Holding delivery too close"],
    answer: heading("Holding delivery too close"),
  },
  {
    asks: "What does weak planning look like?",
    acts: [GUIDE, "Competencies", "Strategic planning and prioritisation"],
    answer: within("Strategic planning and prioritisation: weak looks like this", /planning debt/),
  },
  {
    asks: "What does a VP do in planning that I may not do yet?",
    acts: [GUIDE, "The matrix"],
    answer: (page) => page.getByRole("cell", { name: /^.*plans of many teams fit together/ }),
  },
  {
    asks: "What is hiring at the third level?",
    acts: [GUIDE, { search: "hiring VP in practice" }, "Hiring, VP in practice"],
    answer: (page) => page.getByRole("cell", { name: /Hiring works as a system/ }),
  },
  {
    asks: "What changes first in how I look at my work?",
    acts: [GUIDE, "Shifts and Hows"],
    answer: heading("From one team to the whole"),
  },
  {
    asks: "How should priorities be set?",
    acts: [GUIDE, { search: "priorities" }, "How do we set priorities?"],
    answer: heading("How do we set priorities?"),
  },
  {
    asks: "Are many meetings with executives a good sign?",
    acts: [GUIDE, "Traps"],
    answer: heading("Taking presence for influence"),
  },
  {
    asks: "How does an engineering manager differ from a CTO?",
    acts: [GUIDE, "The role", { nav: "Role on the right", link: "CTO" }],
    answer: (page) => page.getByRole("table", { name: "Engineering Manager and CTO" }),
  },
  {
    asks: "How technical do I have to stay?",
    acts: [GUIDE, { search: "how technical must I be?" }, "Technical enough"],
    answer: heading("Technical enough"),
  },
  {
    asks: "How long does the way to VP take?",
    acts: [GUIDE, { search: "timeline" }, "No timetable"],
    answer: heading("No timetable"),
  },
  {
    asks: "Which things would be mine and nobody else's?",
    acts: [GUIDE, "Ownership"],
    answer: heading("Yours directly"),
  },
  {
    asks: "What has to be settled before a use of AI spreads?",
    acts: [GUIDE, { search: "AI governance" }, "Governance"],
    answer: heading("Governance"),
  },
  {
    asks: "What do those who promote want to know?",
    acts: [GUIDE, "Promotion"],
    answer: heading("Three questions behind the decision"),
  },
  {
    asks: "Which question should somebody else answer about me?",
    acts: [GUIDE, { search: "what if nobody knew my title" }, "The last question, from outside"],
    answer: heading("The last question, from outside"),
  },
  {
    asks: "What is to be done in the second phase?",
    acts: [GUIDE, "The year", "Build leverage"],
    answer: heading("Take part in planning beyond your team"),
  },
  {
    asks: "Executives do not know my judgement. Which work should I ask for?",
    acts: [GUIDE, { search: "executive influence" }, "Executive influence"],
    answer: (page) => page.getByText("Ask for a decision that you prepare for them."),
  },
  {
    asks: "What would show that I could be CEO?",
    acts: [GUIDE, { search: "indicator CEO investors" }, "Board and investors"],
    answer: heading("Board and investors"),
  },
  {
    asks: "I am VP and content. Do I have to go on?",
    acts: [GUIDE, "Onward"],
    answer: heading("No end date, and no need to leave"),
  },
  {
    asks: "What would I agree on with whoever I answer to?",
    acts: [GUIDE, "Worksheets", "Role contract"],
    answer: heading("Role contract"),
  },
];

/** Counts what a person does; a search counts as one click, its result as another. */
function counted(page: Page) {
  const main = page.locator("main");
  let clicks = 0;
  return {
    count: () => clicks,
    do: async (act: Act) => {
      clicks++;
      if (typeof act === "string") await main.getByRole("link", { name: act, exact: true }).first().click();
      else if ("nav" in act)
        await page.getByRole("navigation", { name: act.nav }).getByRole("link", { name: act.link }).click();
      else {
        await page.getByRole("searchbox", { name: "Search the Guide" }).fill(act.search);
        await page.keyboard.press("Enter");
        await expect(page.getByRole("status")).toContainText("in the Guide");
      }
    },
  };
}

test("twenty questions are answered within three clicks from Home, every other one on a phone", async ({
  page,
  startYear,
}) => {
  test.setTimeout(120_000);
  expect(TASKS).toHaveLength(20);
  const isPhone = test.info().project.name === "phone";
  await startYear();
  for (const { asks, acts, answer } of TASKS.filter((_, at) => (at % 2 === 1) === isPhone))
    await test.step(asks, async () => {
      await page.goto("/home");
      const person = counted(page);
      for (const act of acts) await person.do(act);
      await expect(answer(page), asks).toBeVisible();
      // What a search finds is pointed at; elsewhere a person reads on.
      if (acts.some((act) => typeof act === "object" && "search" in act))
        await expect(answer(page), asks).toBeInViewport();
      expect(person.count(), asks).toBeLessThanOrEqual(3);
    });
});

test("visitors read everything, and every id stands at its one place", async ({ page }) => {
  await page.goto("/");
  await page.locator("main").getByRole("link", { name: "the Guide" }).click();
  await expect(page.getByRole("link", { name: "Sign in", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Promotion", exact: true }).click();
  await expect(heading("Nothing broken on the way")(page)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Log/ })).toHaveCount(0);

  const places: string[] = [];
  for (const { id } of GUIDE_PAGES) {
    const html = await (await page.request.get(`/guide/${id}`)).text();
    for (const [, found] of html.matchAll(/<[^>]+ id="([^"]+)"/g)) places.push(`/guide/${id}#${found}`);
  }
  const ids = new Set(guideFrameworks(null).flatMap((framework) => [...entriesOf(framework).keys()]));
  const wrong = [...ids].filter((id) => places.filter((place) => place.endsWith(`#${id}`)).join() !== guidePlace(id));
  expect(wrong).toEqual([]);
  expect((await page.request.get("/guide/nothing")).status()).toBe(404);
});

test("on paper stand the words alone, in ink", async ({ page }) => {
  await page.goto("/guide/matrix");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1, name: "The matrix" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Emerging VP" })).toBeVisible();
  for (const role of ["navigation", "search", "banner", "button"] as const)
    await expect(page.getByRole(role), role).toHaveCount(0);
  const paper = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return { backgroundColor, color: getComputedStyle(document.body).color };
  });
  expect(paper).toEqual({ backgroundColor: "rgba(0, 0, 0, 0)", color: "rgb(33, 31, 27)" });
});

test.describe("before any script has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("a cell of the matrix leads to logging for it, and counts it", async ({
    page,
    startYear,
    elsewhere,
    signUp,
  }) => {
    await startYear();
    await page.goto("/guide/search?q=emerging+VP+planning");
    await page.getByRole("link", { name: "Planning, emerging VP" }).click();
    const cell = page.getByRole("cell", { name: /names dependency risks/ });
    await expect(cell).toBeInViewport();
    await cell.getByRole("link", { name: "Log something for: Planning, Emerging VP" }).click();
    const form = page.getByRole("form", { name: /^Log something for/ });
    await form.getByLabel("What happened").fill("Two plans changed after I named the shared test environment");
    await form.getByRole("button", { name: "Keep and place it" }).click();
    await expect(page.getByLabel("It shows", { exact: true })).toHaveValue("M1.L2");
    await page.getByRole("button", { name: "Place", exact: true }).click();
    await expect(page).toHaveURL(/placed=/);

    await page.goto("/guide/matrix");
    await cell.getByRole("link", { name: "1 for Planning, Emerging VP" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);

    // Guidance that serves several signals lets one choose among them, the nearest first.
    await page.goto("/guide/shifts");
    await page.getByRole("link", { name: "Log something for: From hands-on to leverage" }).click();
    await expect(page.getByLabel("It shows")).toHaveValue("M4.L2");
    await page.getByLabel("It shows").selectOption({ label: "Leadership multiplication: larger scope that holds" });
    await form.getByLabel("What happened").fill("Ana runs both payment teams since May");
    await form.getByRole("button", { name: "Keep and place it" }).click();
    await expect(page.getByLabel("It shows", { exact: true })).toHaveValue("C2.E1");
    expect((await page.goto("/evidence/log/O7"))?.status()).toBe(404);
    expect((await page.goto("/evidence/log/C1.S9"))?.status()).toBe(404);

    await signUp({}, elsewhere);
    await elsewhere.goto("/guide/matrix");
    await expect(elsewhere.getByRole("link", { name: /^1 for/ })).toHaveCount(0);
  });
});
