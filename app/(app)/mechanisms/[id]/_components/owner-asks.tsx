import type { Route } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/page-head";
import { WAY_TOLD } from "@/lib/ask/content";
import type { OwnerAsk } from "@/lib/ask/queries/run";
import { runObstacle } from "@/lib/ask/rules/run";
import type { AskCourse } from "@/lib/ask/rules/state";
import { dayOf, longDay } from "@/lib/date";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { numberWord } from "@/lib/text";
import { TakeAskBack } from "../../../_components/take-ask-back";

type Props = { mechanism: SeenMechanism; asks: OwnerAsk[]; zone: string };

/** Who was asked to note its runs, and the way to ask; nothing for what the leader looks after alone. */
export function OwnerAsks({ mechanism, asks, zone }: Props) {
  const { id, facts, runs } = mechanism;
  const canAsk = runObstacle(facts) === null;
  if (!canAsk && !asks.length) return null;
  return (
    <Section id="asks" title="Noted by its owner">
      {asks.length ? (
        <ul className="mb-4 border-line border-b">
          {asks.map((ask) => (
            <Ask key={ask.id} ask={ask} zone={zone} noted={runs.filter(({ askId }) => askId === ask.id).length} />
          ))}
        </ul>
      ) : (
        <p className="mb-4 max-w-prose text-soft">
          Nobody but you notes its runs. What its owner notes does not rest on your word; it takes them less than a
          minute and no account.
        </p>
      )}
      {canAsk ? (
        <div className="print:hidden">
          <LinkButton look="quiet" href={`/mechanisms/${id}/ask` as Route}>
            Ask its owner to note its runs
          </LinkButton>
        </div>
      ) : null}
    </Section>
  );
}

function Ask({
  ask: { id, witness, way, course, expiresAt },
  zone,
  noted,
}: Omit<Props, "mechanism" | "asks"> & { ask: OwnerAsk; noted: number }) {
  const until = longDay(dayOf(expiresAt, zone));
  const texts: Partial<Record<AskCourse, string>> = {
    waiting: `can note runs until ${until}`,
    revoked: "could note runs until you took that back",
    expired: `could note runs until ${until}`,
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-2.5">
      <p className="grow">
        <span className="font-medium">{witness}</span> {texts[course]}
        <span className="block text-sm text-soft">
          {noted ? numberWord(noted) : "nothing"} noted so far, {WAY_TOLD[way]}
        </span>
      </p>
      {course === "waiting" ? <TakeAskBack id={id} witness={witness} /> : null}
    </li>
  );
}
