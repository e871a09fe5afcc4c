import Sqlite from "better-sqlite3";
import { Client } from "pg";
import type { Env } from "./hands";

/** What the database says at the end, read without any code of the product. */
export type State = {
  /** Message-IDs of what was given up, with the reason that is shown. */
  dead: { messageId: string; reason: string }[];
  waiting: number;
  unhandled: number;
  /** How many notices each person has: of what was told, and of mail that was given up. */
  notices: { userId: string; told: number; refused: number }[];
};

const DEAD = `select message_id as "messageId", last_error as reason from outbox where dead_at is not null`;
const WAITING = "select count(*) as count from outbox where sent_at is null and dead_at is null";
const UNHANDLED = "select count(*) as count from reminders where handled_at is null and rule = 'boundary'";
const REFUSED = "title = 'A message to you could not be delivered'";
const NOTICES = `select user_id as "userId", count(*) filter (where not ${REFUSED}) as told,
  count(*) filter (where ${REFUSED}) as refused from notices group by user_id`;

type Row = Record<string, unknown>;

export async function readState(env: Env): Promise<State> {
  const { rows, close } = await reader(env);
  const count = async (text: string) => Number((await rows(text))[0]?.count);
  const state = {
    dead: (await rows(DEAD)) as State["dead"],
    waiting: await count(WAITING),
    unhandled: await count(UNHANDLED),
    notices: (await rows(NOTICES)).map(({ userId, told, refused }) => ({
      ...{ userId: String(userId), told: Number(told), refused: Number(refused) },
    })),
  };
  await close();
  return state;
}

/** A way to ask the database that a process of the trial works on. */
export async function reader({ DATABASE_URL, DATA_DIR }: Env) {
  if (DATABASE_URL) {
    const client = new Client(DATABASE_URL);
    await client.connect();
    return { rows: async (text: string) => (await client.query<Row>(text)).rows, close: () => client.end() };
  }
  const file = new Sqlite(`${DATA_DIR}/cairn.db`, { readonly: true });
  return { rows: async (text: string) => file.prepare<[], Row>(text).all(), close: async () => void file.close() };
}
