// usage: node shot.mjs BASE OUTDIR [email password] path...
import { chromium } from "@playwright/test";
const { findBrowser } = await import(process.cwd()+"/tests/support/chromium.ts");
const [base, out, ...paths] = process.argv.slice(2);
const b = await findBrowser();
const browser = await chromium.launch({ executablePath: b.executablePath, args: b.args, env: {...process.env, ...b.env} });
const state = `${out}/state.json`;
import { existsSync, mkdirSync } from "node:fs";
mkdirSync(out,{recursive:true});
const ctx = await browser.newContext({ storageState: existsSync(state)?state:undefined, locale:"en-GB", timezoneId:"Europe/Berlin" });
const page = await ctx.newPage();
page.on("console", m => { if (m.type()==="error") console.log("CONSOLE", m.text().slice(0,300)); });
page.on("pageerror", e => console.log("PAGEERROR", e.message.slice(0,300)));
if (!existsSync(state)) {
  await page.goto(base+"/sign-up");
  await page.getByLabel("Name").fill("Ada Beck"); await page.getByLabel("E-mail").fill("ada@example.com"); await page.getByLabel("Password").fill("a walk in the hills");
  await page.getByRole("button",{name:"Create account"}).click(); await page.waitForURL(/home|start/);
  await ctx.storageState({path:state});
}
for (const p of paths) for (const [w,h,scheme] of [[1280,800,"light"],[390,844,"light"],[1280,800,"dark"]]) {
  await page.setViewportSize({width:w,height:h}); await page.emulateMedia({colorScheme:scheme});
  const r = await page.goto(base+p); 
  const name = `${out}/${p.replace(/[^a-z0-9]+/gi,"_")}-${w}-${scheme}.png`;
  await page.screenshot({path:name, fullPage: true}); console.log(r.status(), name);
}
await browser.close();
