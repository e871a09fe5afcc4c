import { close } from "@/db";
import { Database, idsOf } from "./database";
import { readActions, readRoutes } from "./manifests";
import { makePerson } from "./people";
import { tryReading } from "./reading";
import { Report } from "./report";
import type { Stage } from "./stage";
import { tryWriting } from "./writing";

/** Tries every route and every action of the build against a record that belongs to somebody else. */
export async function tryAll({ url, file }: { url: string; file: string; sample: boolean }): Promise<Report> {
  const report = new Report();
  const [owner, other] = [await makePerson(), await makePerson()];
  const database = new Database(file);
  const planted = owner.canaries.places;
  for (const place of database.writtenColumns())
    if (!planted.has(place))
      report.gap(`${place} holds no canary: plant one in bin/verify-access, or name it a choice`);
  const dump = database.dump();
  const stage: Stage = { url, database, report, owner, other, ids: idsOf(dump, owner.id) };
  await tryReading(stage, readRoutes());
  await tryWriting(stage, readRoutes(), readActions());
  database.close();
  await close();
  return report;
}
