import { noteClients } from "@/app/_server/access";
import { requireUser } from "@/app/_server/session";
import { now } from "@/lib/clock";
import { csvOf } from "@/lib/csv";
import { dayOf } from "@/lib/date";
import { practiceMonth } from "@/lib/review/queries/practice-month";
import { Month } from "@/lib/review/schema/practice";

/** The summary of a month of all clients of the signed-in person, as a file; this month unless `month` names another. */
export async function GET(request: Request) {
  const user = await requireUser("/practice");
  const at = now();
  const month = Month.catch(dayOf(at, user.zone).slice(0, 7)).parse(new URL(request.url).searchParams.get("month"));
  const { rows, clients } = await practiceMonth({ id: user.id }, { month, at });
  await noteClients(user.id, { clients, at });
  return new Response(csvOf(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="practice-${month}.csv"`,
      "cache-control": "no-store",
    },
  });
}
