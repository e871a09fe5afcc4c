import { join } from "node:path";
import { close } from "@/db";
import { placeOf } from "./canaries";
import { Database } from "./database";
import { makeGuests, otherCoach } from "./guests";
import { readActions, readRoutes } from "./manifests";
import { makePerson } from "./people";
import { tryReading } from "./reading";
import { Report } from "./report";
import { currentIds, type Stage } from "./stage";
import { tryWorlds } from "./worlds";
import { tryWriting } from "./writing";

type Trying = {
  url: string;
  /** The server's database. */
  file: string;
  sample: boolean;
  /** Words that a trial has to have in its name; "" for all. */
  only: string;
  /** Starts a second server on a copy of the database that `copy` makes; gives its address. */
  startAlone: (copy: (folder: string) => Promise<void>) => Promise<string>;
};

/** Tries every route and every action of the build against a record that belongs to somebody else. */
export async function tryAll({ url, file, sample, only, startAlone }: Trying): Promise<Report> {
  const report = new Report({ sample, only });
  const owner = await makePerson();
  const guests = await makeGuests(owner);
  const database = new Database(file);
  const alone = await startAlone((folder) => database.copyTo(join(folder, "cairn.db")));
  const other = await makePerson();
  guests.push(await otherCoach(other));
  const planted = new Set([...owner.canaries.places].map(placeOf));
  for (const place of database.writtenColumns())
    if (!planted.has(place))
      report.gap(`${place} holds no canary: plant one in bin/verify-access, or name it a choice`);
  const hidden = database.hiddenIds(owner.id);
  const stage: Stage = { url, database, report, owner, other, guests, hidden, ids: currentIds(database, owner) };
  await tryWorlds(stage, { alone, routes: readRoutes() });
  await tryReading(stage, readRoutes());
  await tryWriting(stage, readRoutes(), readActions());
  database.close();
  await close();
  return report;
}
