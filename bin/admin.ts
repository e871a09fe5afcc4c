import { randomInt } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { plain } from "./admin/plain";
import { prepare } from "./prepare";

const USAGE = `npm run admin -- <command>

  list-users
  create-user <e-mail> --name <name> [--zone <zone>] [--password-stdin]
  reset-password <e-mail> [--password-stdin]
  disable-user <e-mail>
  enable-user <e-mail>
  mail                    what waits to be sent, and what was given up and why
  testmail <e-mail>       sends one message now and says what the server answered

Without --password-stdin a password is made and printed once. With it, the password is read from standard input.`;

const COMMANDS = {
  "list-users": list,
  "create-user": create,
  "reset-password": reset,
  "disable-user": () => setState(true),
  "enable-user": () => setState(false),
  mail: async () => (await import("./admin/mail")).showQueue(now()),
  testmail: async () => (await import("./admin/mail")).sendTrial({ typed: asked.email, at: now() }),
};

const asked = read();
await prepare({ production: true });
// Loaded only now: the store reads the settings as it loads.
const { close } = await import("@/db");
const { now } = await import("@/lib/clock");
const { canonicalEmail } = await import("@/lib/account/rules/address");
try {
  await asked.run();
} catch (error) {
  if (!(error instanceof Error) || error.name !== "AppError") throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await close();
}

/** What was typed; leaves with the usage when it is not a command. */
function read() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { name: { type: "string" }, zone: { type: "string" }, "password-stdin": { type: "boolean" } },
    });
    const [command = "", email = "", ...more] = positionals;
    if (!Object.hasOwn(COMMANDS, command) || more.length)
      throw new Error(command ? `No such command: ${positionals.join(" ")}` : "Name a command.");
    return { run: COMMANDS[command as keyof typeof COMMANDS], email, ...values };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** The typed address in the form in which it is stored. */
function address(): string {
  const email = canonicalEmail(asked.email);
  if (email) return email;
  console.error(`Write one address, such as name@example.com, instead of “${plain(asked.email)}”.`);
  process.exit(2);
}

async function list() {
  const { listUsers } = await import("@/lib/account/queries/user");
  const users = await listUsers();
  for (const { email, name, createdAt, disabledAt } of users)
    console.log(
      [email, plain(name), `since ${createdAt.toISOString().slice(0, 10)}`, disabledAt ? "disabled" : ""]
        .filter(Boolean)
        .join("  "),
    );
  console.log(`${users.length} ${users.length === 1 ? "account" : "accounts"}`);
}

async function create() {
  const { createUser } = await import("@/lib/account/mutations/sign-up");
  const { NewUser } = await import("@/lib/account/schema");
  const input = NewUser.safeParse({ email: asked.email, name: asked.name ?? "", zone: asked.zone ?? "UTC" });
  if (!input.success) {
    for (const issue of input.error.issues) console.error(`${String(issue.path[0])}: ${issue.message}`);
    process.exit(2);
  }
  await withPassword((password) => createUser({ ...input.data, password, at: now() }));
  console.log(`${input.data.email} has an account.`);
}

async function reset() {
  const { setPasswordFor } = await import("@/lib/account/mutations/operator");
  const email = address();
  await withPassword((password) => setPasswordFor({ email, password, at: now() }));
  console.log(`${email} has a new password, and every browser of theirs is signed out.`);
}

async function setState(disabled: boolean) {
  const { setDisabled } = await import("@/lib/account/mutations/operator");
  const email = address();
  await setDisabled({ email, disabled, at: now() });
  console.log(
    disabled ? `${email} is disabled and signed out everywhere; nothing is deleted.` : `${email} may sign in again.`,
  );
}

/** Uses the password from standard input, or makes one and prints it after it was accepted. */
async function withPassword(use: (password: string) => Promise<unknown>) {
  const given = asked["password-stdin"] ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
  const password = given ?? generated();
  await use(password);
  if (given === undefined) console.log(`Password: ${password}`);
}

/** 25 letters and digits that are hard to mistake for each other: 119 bits. */
function generated(): string {
  const signs = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join("");
  return Array.from({ length: 5 }, group).join("-");
}
