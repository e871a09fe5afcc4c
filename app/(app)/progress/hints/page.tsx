import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { endOfDay } from "@/lib/date";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { listSetAsides, readinessOn, rescueIds } from "@/lib/readiness/queries";
import { hintsFor, restingHints, setAsideBy } from "@/lib/readiness/rules/hints";
import { ProgressFrame } from "../_components/frame";
import { Listening } from "./_components/listening";
import { Reasons, Resting } from "./_components/resting";
import { Shown } from "./_components/shown";

export const metadata: Metadata = { title: "Hints" };

export default async function HintsPage({ searchParams }: PageProps<"/progress/hints">) {
  const { access } = await ownRecord("read", "/progress/hints");
  const [readiness, setAsides, rescues] = await Promise.all([
    readinessOn(access, { on: (await searchParams).on, now: now() }),
    listSetAsides(access),
    rescueIds(access),
  ]);
  if (!readiness) redirect("/start");
  const { view, day, framework } = readiness;
  const setAside = setAsideBy(setAsides, endOfDay(day.on, view.zone));
  const { shown, resting } = restingHints(hintsFor({ ...readiness, rescues }), { setAside, view });
  const sentences = await sentencesOf(
    access,
    shown.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const told = new Set([...shown.map(({ earlier }) => earlier?.id), ...resting.map((hint) => hint.setAside.id)]);
  const answering = { zone: view.zone, mayAnswer: !day.isPast };
  const many = shown.length === 1 ? "One quiet hint" : `${shown.length} quiet hints`;
  return (
    <ProgressFrame here="/progress/hints" title={shown.length ? many : "No hints"} readiness={readiness}>
      <p id="T0" className="mb-8 max-w-prose text-soft">
        Said to you and to nobody else. Each begins with what has served you, and ends with one way to carry it further;
        none of them makes anybody a weak leader. Set aside what does not fit, and say why.
      </p>
      {shown.map((hint) => (
        <Shown key={hint.key} hint={hint} sentences={sentences} {...answering} />
      ))}
      <Resting hints={resting} {...answering} />
      <Reasons rows={setAside.filter(({ id }) => !told.has(id))} zone={view.zone} />
      <Listening thresholds={framework.thresholds} />
    </ProgressFrame>
  );
}
