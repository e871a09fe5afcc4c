import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { takePasswordTurn, takeTurn } from "@/app/_server/limits";

const limited = { code: "LIMITED", message: expect.stringMatching(/^That was tried too often\. Wait \d+ minutes/) };
const tries = async (count: number, turn: (n: number) => Promise<void>) => {
  for (let n = 0; n < count; n++) await turn(n);
};
const account = () => ({ email: `${randomUUID()}@example.com`, address: "192.0.2.1", known: false });

describe("trying a password", () => {
  test("is refused at the eleventh time for one account from one address", async () => {
    const robin = account();
    await tries(10, () => takePasswordTurn(robin));
    await expect(takePasswordTurn(robin)).rejects.toMatchObject(limited);
    await takePasswordTurn({ ...robin, address: "192.0.2.2" });
    await takePasswordTurn({ ...robin, email: account().email });
  });

  test("by strangers from everywhere is refused, and the owner's own browser is not", async () => {
    const robin = account();
    await tries(100, (n) => takePasswordTurn({ ...robin, address: `192.0.2.${n}` }));
    await expect(takePasswordTurn({ ...robin, address: "198.51.100.1" })).rejects.toMatchObject(limited);
    await tries(10, () => takePasswordTurn({ ...robin, known: true }));
    await expect(takePasswordTurn({ ...robin, known: true })).rejects.toMatchObject(limited);
  });
});

test("one mailbox is sent five messages an hour, whoever asks", async () => {
  const { email } = account();
  await tries(5, () => takeTurn("mailbox", email));
  await expect(takeTurn("mailbox", email)).rejects.toMatchObject(limited);
});

test("a limiter that fails refuses", async () => {
  const key = {
    toString: () => {
      throw new Error("broken");
    },
  } as unknown as string;
  await expect(takeTurn("form", key)).rejects.toMatchObject({ code: "LIMITED" });
});
