import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { fullDay, longDay } from "@/lib/date";
import { runText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { takeRunBackAction } from "../../actions";

/** Runs that stand open; older ones are folded away. */
const FEW = 8;

type Props = { mechanism: SeenMechanism; asks: { id: string; witness: string }[] };

/** When it ran, whether it needed the leader, and what was decided. */
export function Runs({ mechanism, asks }: Props) {
  const { runs } = mechanism;
  if (!runs.length)
    return (
      <p className="max-w-prose text-soft">
        None yet. Log each run when it has happened; those without you are the ones that show it holds.
      </p>
    );
  return (
    <>
      <RunList {...{ mechanism, asks }} from={0} to={FEW} />
      {runs.length > FEW ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-soft hover:text-ink">
            Earlier runs ({runs.length - FEW})
          </summary>
          <RunList {...{ mechanism, asks }} from={FEW} to={runs.length} />
        </details>
      ) : null}
    </>
  );
}

function RunList({ mechanism: { id, runs }, asks, from, to }: Props & { from: number; to: number }) {
  const witnesses = new Map(asks.map((ask) => [ask.id, ask.witness]));
  return (
    <ul className="border-line border-b">
      {runs.slice(from, to).map((run) => (
        <li key={run.ranOn} className="flex items-baseline gap-4 border-line border-t py-2">
          <p className="grow">
            <time dateTime={run.ranOn} title={fullDay(run.ranOn)}>
              {longDay(run.ranOn)}
            </time>
            <span className="block text-sm text-soft">{runText(run, witnesses.get(run.askId ?? ""))}</span>
          </p>
          <ActionForm action={takeRunBackAction} className="flex-none print:hidden">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="ranOn" value={run.ranOn} />
            <SubmitButton look="plain">
              Take back<span className="sr-only">: the run of {longDay(run.ranOn)}</span>
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
