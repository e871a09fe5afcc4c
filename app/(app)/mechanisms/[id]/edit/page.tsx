import type { Metadata, Route } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { ActionForm, OnConflict, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { KIND_TEXTS } from "@/lib/mechanism/content";
import { getMechanism } from "@/lib/mechanism/queries";
import { howsOf } from "@/lib/mechanism/rules/hows";
import { keptText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { MechanismFields } from "../../_components/mechanism-fields";
import { changeMechanismAction } from "../../actions";

export const metadata: Metadata = { title: "Change a mechanism" };

export default async function EditMechanismPage({ params }: PageProps<"/mechanisms/[id]/edit">) {
  const { id } = await params;
  const { access } = await ownRecord("edit", `/mechanisms/${id}/edit`);
  const [{ mechanism }, framework] = await orNotFound(
    Promise.all([getMechanism(access, { id, at: now() }), pinnedFramework(access)]),
  );
  const { row, facts } = mechanism;
  return (
    <>
      <PageHead title="Change what is said about it" eyebrow={row.name} />
      <ActionForm action={changeMechanismAction} className="grid max-w-prose gap-5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={row.version} />
        <OnConflict>
          <Standing mechanism={mechanism} />
        </OnConflict>
        <MechanismFields said={{ ...row, ...facts }} hows={howsOf(framework)} />
        <div className="flex flex-wrap gap-4">
          <SubmitButton>Save</SubmitButton>
          <LinkButton look="plain" href={`/mechanisms/${id}` as Route}>
            Leave it as it was
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

/** What another tab has saved meanwhile, to be held against what was typed here. */
function Standing({ mechanism }: { mechanism: SeenMechanism }) {
  const { row, facts } = mechanism;
  return (
    <div className="border-line border-y py-4">
      <h2 className="font-medium text-sm text-soft">What stands now</h2>
      <p className="font-serif text-lg">{row.name}</p>
      <p className="text-sm text-soft">
        {KIND_TEXTS.find(({ id }) => id === facts.kind)?.one}, {keptText(mechanism)}
        {facts.howId ? `, answers ${facts.howId}` : ""}
        {row.replaced ? `. Replaced: ${row.replaced}` : ""}
      </p>
    </div>
  );
}
