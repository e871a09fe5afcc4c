import { prepare } from "./prepare";

Object.assign(process.env, { NODE_ENV: "development" });
const settings = await prepare();
const { serve } = await import("./serve");
await serve(settings, { development: true });
console.log(`Cairn is at ${settings.APP_URL}, compiled as you ask for it.`);
