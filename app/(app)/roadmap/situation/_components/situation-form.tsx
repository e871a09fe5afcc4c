import type { Route } from "next";
import Link from "next/link";
import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import { listSituations, worksheetsFor } from "@/lib/framework/rules/situations";
import type { Situation } from "@/lib/framework/schema";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { pathValue } from "@/lib/roadmap/schema";
import { WorksheetLinks } from "../../../_components/worksheet-links";
import { changeSituationAction } from "../actions";

/** Says where the person stands now. */
export function SituationForm({ roadmap }: { roadmap: Roadmap }) {
  const choices = listSituations().map((situation) => ({
    value: situation.id,
    label: situation.name,
    hint: <About situation={situation} track={roadmap.track} />,
  }));
  return (
    <ActionForm action={changeSituationAction} className="grid max-w-prose gap-5" label="Where you stand">
      <input type="hidden" name="roadmapId" value={roadmap.id} />
      <input type="hidden" name="version" value={roadmap.version} />
      <Radios
        name="situation"
        legend="Where you stand"
        hideLegend
        groups={[{ choices }]}
        chosen={roadmap.situation ?? undefined}
      />
      <TextArea name="reason" label="What changed (optional)" rows={2} maxLength={500} />
      <SubmitButton className="justify-self-start">This is where I stand</SubmitButton>
    </ActionForm>
  );
}

function About({ situation, track }: { situation: Situation; track: string }) {
  const elsewhere = situation.paths.filter((path) => path.track !== track);
  return (
    <>
      <p>{situation.text}</p>
      <p className="mt-3 font-medium">Worksheets that go with it</p>
      <WorksheetLinks sheets={worksheetsFor(situation)} />
      {elsewhere.length ? (
        <>
          <p className="mt-3 font-medium">It can lead to another roadmap, if and when you start one</p>
          <ul>
            {elsewhere.map(({ name, track: other }) => (
              <li key={other}>
                <Link
                  href={`/start?path=${pathValue(situation.id, other)}` as Route}
                  className="inline-flex min-h-8 items-center underline decoration-line underline-offset-4 hover:text-ink"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
