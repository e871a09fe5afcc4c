import type { Route } from "next";
import Link from "next/link";
import { Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import type { EvidenceItem } from "@/lib/evidence/queries/item";
import type { Framework } from "@/lib/framework/schema";
import { carriesText, runsText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { assessedSignals } from "@/lib/readiness/rules/state";
import { capital } from "@/lib/text";
import { linkItemsAction, unlinkItemsAction } from "../../../mechanisms/actions";

type Props = { item: EvidenceItem; running: SeenMechanism[]; framework: Framework };

/** What keeps a rescue from coming back; of any other item the mechanisms that it shows at work. */
export function Mechanisms({ item, running, framework }: Props) {
  const linked = running.filter(({ prevents, shows }) => prevents.includes(item.id) || shows.includes(item.id));
  if (item.withdrawn || !(item.rescue || running.length)) return null;
  return (
    <Section id="mechanisms" title={item.rescue ? "What now keeps it from coming back" : "Mechanisms it shows"}>
      {item.rescue ? <TwoWays item={item} framework={framework} /> : null}
      {linked.length ? (
        <ul className="mb-3 border-line border-b">
          {linked.map((one) => (
            <Linked key={one.id} mechanism={one} item={item} />
          ))}
        </ul>
      ) : null}
      <LinkForm item={item} choices={running.filter((one) => !linked.includes(one))} />
    </Section>
  );
}

/** A rescue is met in two ways, and each does something else. */
function TwoWays({ item, framework }: Omit<Props, "running">) {
  const assessed = new Set(assessedSignals(framework).map(({ id }) => id));
  const contested = item.claims.find(({ signalId, direction }) => direction === "against" && assessed.has(signalId));
  return (
    <p className="mb-3 max-w-prose text-soft">
      A mechanism that runs without you pays what this rescue is owed.
      {contested ? (
        <>
          {" "}
          What it says against{" "}
          <Link
            href={`/matrix/${contested.signalId}` as Route}
            className="underline decoration-line underline-offset-4"
          >
            {contested.signalLabel}
          </Link>{" "}
          is another matter: that is answered there, by another piece of evidence.
        </>
      ) : null}
    </p>
  );
}

function Linked({ mechanism, item }: { mechanism: SeenMechanism; item: EvidenceItem }) {
  const { id, row, prevents } = mechanism;
  return (
    <li className="flex items-baseline gap-4 border-line border-t py-2.5">
      <p className="grow">
        <Link href={`/mechanisms/${id}` as Route} className="hover:underline hover:decoration-accent">
          {row.name}
        </Link>
        <span className="block text-sm text-soft">
          {prevents.includes(item.id) ? carriesText(mechanism) : `${capital(runsText(mechanism))}.`}
        </span>
      </p>
      <ActionForm action={unlinkItemsAction} label={`Unlink: ${row.name}`} className="print:hidden">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="evidenceIds[]" value={item.id} />
        <SubmitButton look="plain">Unlink</SubmitButton>
      </ActionForm>
    </li>
  );
}

function LinkForm({ item, choices }: { item: EvidenceItem; choices: SeenMechanism[] }) {
  return (
    <>
      {choices.length ? (
        <ActionForm
          action={linkItemsAction}
          label="Link a mechanism"
          className="grid max-w-prose gap-2 sm:grid-cols-[1fr_auto] sm:items-end print:hidden"
        >
          <input type="hidden" name="evidenceIds[]" value={item.id} />
          <input type="hidden" name="relation" value={item.rescue ? "prevents" : "shows"} />
          <Select label={item.rescue ? "A mechanism that does" : "It shows"} name="id" defaultValue="" required>
            <option value="">Choose a mechanism</option>
            {choices.map(({ id, row }) => (
              <option key={id} value={id}>
                {row.name}
              </option>
            ))}
          </Select>
          <SubmitButton look="quiet">Link</SubmitButton>
        </ActionForm>
      ) : null}
      {item.rescue ? (
        <Link
          href={`/mechanisms/new?for=${item.id}` as Route}
          className="mt-2 inline-flex min-h-8 items-center underline decoration-line underline-offset-4 print:hidden"
        >
          Write down a mechanism for it
        </Link>
      ) : null}
    </>
  );
}
