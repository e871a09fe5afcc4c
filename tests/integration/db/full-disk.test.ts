import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { backUpFile } from "@/db/backup";
import { fault } from "@/db/errors";
import { users } from "@/db/schema/account";
import { connect } from "@/db/sqlite";
import { storeTrouble } from "@/lib/record/queries";
import { ownFolder } from "../../support/commands";
import { AT } from "../../support/factories";

/** A disk of its own that is soon full; nothing where this process may not mount one. */
function smallDisk(): string | undefined {
  const folder = ownFolder();
  const disk = join(folder, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", disk]));
  return disk;
}

describe.runIf(process.env.ENGINE === "sqlite")("a full disk", () => {
  test("refuses the write in a sentence, keeps what was kept, reads on, and recovers by itself", async (context) => {
    const disk = smallDisk();
    if (!disk) return context.skip("this user may not mount a small disk");
    const file = join(disk, "cairn.db");
    const store = connect(file);
    await store.migrate();
    const write = (id: number) =>
      store.transact((tx) =>
        tx
          .insert(users)
          .values({ id: `u${id}`, email: `${id}@example.com`, name: "x".repeat(100), zone: "UTC", createdAt: AT })
          .returning({ id: users.id }),
      );
    const kept = () => store.read.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(users);

    let acknowledged = 0;
    const refusal = await (async () => {
      writeFileSync(join(disk, "ballast"), Buffer.alloc(1_500_000));
      for (;;) {
        try {
          await write(acknowledged);
          acknowledged++;
        } catch (error) {
          return error;
        }
      }
    })();
    expect(acknowledged).toBeGreaterThan(0);
    expect(fault(refusal)).toBe("full");
    expect(storeTrouble(refusal)).toMatch(/disk is full, so nothing was saved/);
    expect(await kept()).toEqual([{ n: acknowledged }]);

    await expect(backUpFile({ file, at: AT })).rejects.toThrow(/could not be written/);
    expect(readdirSync(join(disk, "backups"))).toEqual([]);

    rmSync(join(disk, "ballast"));
    await write(acknowledged);
    expect(await kept()).toEqual([{ n: acknowledged + 1 }]);
    await store.check();
    await store.close();
  });

  test("stops the start with a sentence when the disk cannot be written", async (context) => {
    const disk = smallDisk();
    if (!disk) return context.skip("this user may not mount a small disk");
    const file = join(disk, "cairn.db");
    const store = connect(file);
    await store.migrate();
    await store.close();
    execFileSync("mount", ["-o", "remount,ro", disk]);
    const { runCommand } = await import("../../support/commands");
    const { code, said } = await runCommand("start", { env: { DATA_DIR: disk } });
    expect(code).toBe(1);
    expect(said).toContain(disk);
    expect(said).toMatch(/read-only|cannot be written/);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
