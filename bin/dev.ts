import { spawn } from "node:child_process";
import { prepare } from "./prepare";

const settings = await prepare();
const { close } = await import("@/db");
await close();

const args = ["node_modules/next/dist/bin/next", "dev", "--port", String(settings.PORT), "--hostname", settings.HOST];
const child = spawn(process.execPath, args, { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));
