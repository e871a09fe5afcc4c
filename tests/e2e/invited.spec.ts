import { execFileSync } from "node:child_process";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";
import { inviteByLink } from "../support/inviting";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { env: { SIGNUPS: "closed" } } });

test("an invitation admits whoever holds it to a Cairn that takes no new accounts", async ({
  page,
  elsewhere,
  browser,
  server,
}) => {
  const leader = { email: "robin@example.com", password: "three cold lanterns" };
  execFileSync(
    "node",
    ["bin/run.mjs", "admin", "create-user", leader.email, "--name", "Robin Vale", "--password-stdin"],
    {
      input: leader.password,
      env: { ...process.env, DATA_DIR: server.dataDir, APP_URL: server.url },
    },
  );
  await signIn(page, leader);
  const link = await inviteByLink(page);

  for (const from of ["", "?from=/invitation/none", "?from=/people"]) {
    await elsewhere.goto(`/sign-up${from}`);
    await expect(elsewhere.getByRole("heading", { name: "This Cairn takes no new accounts" })).toBeVisible();
  }
  await elsewhere.goto(link);
  await elsewhere.getByRole("link", { name: "Create an account" }).click();
  await elsewhere.getByLabel("Name").fill("Amara Berg");
  await elsewhere.getByLabel("E-mail").fill("amara@example.com");
  await elsewhere.getByLabel("Password").fill("four warm lanterns");
  await expectNoAxeViolations(elsewhere);
  await elsewhere.getByRole("button", { name: "Create account" }).click();
  await elsewhere.getByRole("button", { name: "Accept as Amara Berg" }).click();
  await expect(elsewhere.getByText(/^Waiting for Robin Vale/)).toBeVisible();

  const stranger = await browser.newPage({ baseURL: server.url });
  await stranger.goto(`/sign-up?from=${encodeURIComponent(new URL(link).pathname)}`);
  await expect(stranger.getByRole("heading", { name: "This Cairn takes no new accounts" })).toBeVisible();
  await stranger.close();
});
