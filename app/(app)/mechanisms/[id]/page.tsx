import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { asksOfMechanism } from "@/lib/ask/queries/run";
import { now } from "@/lib/clock";
import { listCitable } from "@/lib/evidence/queries/cited";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { KIND_TEXTS } from "@/lib/mechanism/content";
import { getMechanism, listShown, stopReason } from "@/lib/mechanism/queries";
import { causesOf } from "@/lib/mechanism/rules/debt";
import { runsText } from "@/lib/mechanism/rules/telling";
import { wordsOn } from "@/lib/mechanism/rules/words";
import { Carried } from "./_components/carried";
import { Facts } from "./_components/facts";
import { LogRun } from "./_components/log-run";
import { Look } from "./_components/look";
import { OwnerAsks } from "./_components/owner-asks";
import { Runs } from "./_components/runs";
import { Shows } from "./_components/shows";
import { Stop, Stopped } from "./_components/stop";

export const metadata: Metadata = { title: "Mechanism" };

/** Items offered to a mechanism at most: whoever links one has usually just written it. */
const MOST_OFFERED = 100;

export default async function MechanismPage({ params }: PageProps<"/mechanisms/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/mechanisms/${id}`);
  const at = now();
  const [{ mechanism, view }, shown, showable, framework, reason, asks] = await orNotFound(
    Promise.all([
      getMechanism(access, { id, at }),
      listShown(access, id),
      listCitable(access, { limit: MOST_OFFERED }),
      pinnedFramework(access),
      stopReason(access, id),
      asksOfMechanism(access, { mechanismId: id, at }),
    ]),
  );
  const { row, facts } = mechanism;
  const kind = KIND_TEXTS.find((one) => one.id === facts.kind)?.one;
  return (
    <>
      <PageHead title={row.name} eyebrow={<Link href="/mechanisms">Mechanisms and rescues</Link>}>
        <LinkButton look="quiet" href={`/mechanisms/${id}/edit` as Route}>
          Change
        </LinkButton>
      </PageHead>
      {facts.stopped ? <Stopped mechanism={row} reason={reason} /> : null}
      <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          <p className="font-serif text-xl">
            {kind}; it {runsText(mechanism)}.
          </p>
          {facts.stopped ? null : <LogRun id={id} today={view.on} />}
          <Look words={wordsOn(mechanism, { on: view.on, zone: access.zone })} />
          <Section title="Runs">
            <Runs mechanism={mechanism} asks={asks} />
          </Section>
          <OwnerAsks mechanism={mechanism} asks={asks} zone={access.zone} />
          <Carried mechanism={mechanism} causes={causesOf(view)} />
          <Shows mechanism={mechanism} shown={shown} items={showable} />
        </div>
        <aside className="mt-12 md:mt-0" aria-label="What is said about it">
          <Facts mechanism={mechanism} framework={framework} />
          {facts.stopped ? null : <Stop mechanism={row} />}
        </aside>
      </div>
    </>
  );
}
