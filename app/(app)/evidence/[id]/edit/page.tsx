import type { Metadata, Route } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { Checkbox, Field, Select, TextArea } from "@/app/_ui/field";
import { ActionForm, OnConflict, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { type EvidenceItem, getEvidence } from "@/lib/evidence/queries/item";
import { listCauses } from "@/lib/evidence/queries/placing";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { MAX_SENTENCE } from "@/lib/evidence/schema";
import { Causes } from "../../../_components/causes";
import { rewordAction } from "../../actions";

export const metadata: Metadata = { title: "Edit the wording" };

export default async function EditWordingPage({ params }: PageProps<"/evidence/[id]/edit">) {
  const { id } = await params;
  const { access } = await ownRecord("edit", `/evidence/${id}/edit`);
  const [item, framework, causes] = await orNotFound(
    Promise.all([getEvidence(access, id), pinnedFramework(access), listCauses(access)]),
  );
  return (
    <>
      <PageHead title="Edit the wording" />
      <ActionForm action={rewordAction} className="grid max-w-prose gap-5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={item.version} />
        <OnConflict>
          <Standing item={item} />
        </OnConflict>
        <TextArea
          name="sentence"
          label="What happened"
          rows={2}
          maxLength={MAX_SENTENCE}
          defaultValue={item.sentence}
          hint="One sentence. The wording before stays in the history of this item until you remove it."
        />
        <Field
          name="happenedOn"
          label="Day"
          type="date"
          defaultValue={item.happenedOn}
          max={dayOf(now(), access.zone)}
        />
        <Checkbox
          name="rescue"
          label="A rescue"
          defaultChecked={item.rescue}
          hint="You stepped in to save what somebody else owns."
        />
        <Field
          name="rescueCause"
          label="Cause of the rescue"
          defaultValue={item.rescueCause}
          maxLength={200}
          list="causes"
          hint="What made it necessary, such as a missing sign-off. The same cause twice asks for a mechanism."
        />
        <Causes causes={causes} />
        <TextArea
          name="details"
          label="Details"
          rows={8}
          defaultValue={item.details}
          hint="Markdown. Roles instead of names, wherever a role will do."
        />
        <Select name="confidentiality" label="Who may read this" defaultValue={item.confidentiality}>
          {framework.confidentialities.map(({ id: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <div className="flex flex-wrap gap-4">
          <SubmitButton>Save the wording</SubmitButton>
          <LinkButton look="plain" href={`/evidence/${id}` as Route}>
            Leave it as it was
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

/** What another tab has saved meanwhile, to be held against what was typed here. */
function Standing({ item }: { item: EvidenceItem }) {
  return (
    <div className="border-line border-y py-4">
      <h2 className="font-medium text-sm text-soft">What stands now</h2>
      <p className="font-serif text-lg">{item.sentence}</p>
      <p className="text-sm text-soft">
        {longDay(item.happenedOn)}
        {item.rescue ? ", a rescue" : null}
        {item.rescueCause ? `: ${item.rescueCause}` : null}
      </p>
      {item.details ? <p className="mt-2 whitespace-pre-line">{item.details}</p> : null}
    </div>
  );
}
