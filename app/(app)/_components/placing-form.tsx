import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Checkbox, Field, Select, TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, OnConflict } from "@/app/_ui/form";
import type { FormState } from "@/lib/errors";
import type { Placing } from "@/lib/evidence/queries/placing";
import { FEW_CLAIMS, MAX_CLAIMS, MAX_LINKS } from "@/lib/evidence/schema";
import type { Option } from "@/lib/framework/schema";
import { Causes } from "./causes";
import { ClaimRows } from "./claim-rows";
import { SubmitKey } from "./submit-key";

type Form = {
  placing: Placing;
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  /** Rows for claims; `moreHref` leads to this same form with more of them. */
  claimRows?: number;
  moreHref?: string;
  /** A signal already chosen for the first empty claim. */
  preset?: string;
  autoFocus?: boolean;
  /** The buttons. */
  children: ReactNode;
};

/** Says what an item shows. The everyday case is one claim and three choices; the rest is folded away. */
export function PlacingForm({ placing, action, claimRows = 0, preset, moreHref, autoFocus, children }: Form) {
  const { item, claims, framework } = placing;
  const rows = Math.min(MAX_CLAIMS, Math.max(FEW_CLAIMS, claims.length, claimRows));
  const { kinds, scopes, modes } = framework;
  return (
    <ActionForm key={item.id} action={action} label={`Place: ${item.sentence}`}>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <OnConflict>
        <Standing placing={placing} />
      </OnConflict>
      <div className="grid gap-4 pb-5">
        <ClaimRows {...{ framework, claims, preset, autoFocus }} from={0} to={1} />
        <div className="grid gap-4 md:grid-cols-3">
          <Choice label="What you did" name="kind" options={kinds} value={item.kind} />
          <Choice label="How far it reached" name="scope" options={scopes} value={item.scope} />
          <Choice label="Whose hands" name="mode" options={modes} value={item.mode} />
        </div>
        {item.rescue ? <RescueCause placing={placing} /> : null}
      </div>
      <Fold
        title="More claims"
        note={claims.length > 1 ? claims.length - 1 : "a second and a third"}
        fields={Array.from({ length: MAX_CLAIMS }, (_, n) => `claims.${n + 1}`)}
        open={claims.length > 1 || claimRows > FEW_CLAIMS}
      >
        <ClaimRows {...{ framework, claims }} preset={claims.length ? preset : undefined} from={1} to={rows} />
        <p className="text-sm text-soft">
          Three at most say more than six; each one more weakens the rest.
          {moreHref && rows < MAX_CLAIMS ? (
            <>
              {" "}
              <Link href={moreHref as Route} scroll={false} className="underline decoration-line underline-offset-4">
                Room for three more
              </Link>
            </>
          ) : null}
        </p>
      </Fold>
      <Outcome item={item} />
      <Around placing={placing} />
      <Wording placing={placing} />
      <div className="sticky bottom-14 mt-2 flex flex-wrap items-center gap-3 border-line border-t bg-paper py-4 md:static">
        {children}
      </div>
      <SubmitKey />
    </ActionForm>
  );
}

/** What another tab has saved meanwhile, to be held against what was typed here. */
function Standing({ placing: { item, claims } }: { placing: Placing }) {
  return (
    <div className="mb-5 border-line border-y py-3">
      <p className="font-medium text-sm text-soft">What stands now</p>
      <p className="font-serif text-lg">{item.sentence}</p>
      <ul className="text-sm text-soft">
        {claims.map(({ signalId, signalLabel, direction, rationale }) => (
          <li key={signalId}>
            {direction === "against" ? "against " : ""}
            {signalLabel}
            {rationale ? `: ${rationale}` : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Chosen = { label: string; name: string; options: Option[]; value: string | null; hint?: string };

function Choice({ label, name, options, value, hint }: Chosen) {
  return (
    <Select label={label} name={name} defaultValue={value ?? ""} hint={hint}>
      <option value="">Not said</option>
      {options.map((option) => (
        <option key={option.id} value={option.id} title={option.hint}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

const RescueCause = ({ placing: { item, causes } }: { placing: Placing }) => (
  <>
    <Field
      label="What made the rescue necessary"
      name="rescueCause"
      defaultValue={item.rescueCause}
      maxLength={200}
      list="causes"
      hint="The cause, not the person. The same cause twice asks for a mechanism."
    />
    <Causes causes={causes} />
  </>
);

function Outcome({ item }: { item: Placing["item"] }) {
  const { outcomeBefore, outcomeAfter, outcomeUnit, guard } = item;
  const told = [outcomeBefore && `from ${outcomeBefore}`, outcomeAfter && `to ${outcomeAfter}`, outcomeUnit];
  return (
    <Fold
      title="Outcome"
      note={told.filter(Boolean).join(" ") || "before and after"}
      fields={["outcomeBefore", "outcomeAfter", "outcomeUnit", "guard"]}
    >
      <div className="grid gap-4 md:grid-cols-3">
        <Field label="Before" name="outcomeBefore" defaultValue={outcomeBefore} maxLength={120} />
        <Field label="After" name="outcomeAfter" defaultValue={outcomeAfter} maxLength={120} />
        <Field label="Of what" name="outcomeUnit" defaultValue={outcomeUnit} maxLength={120} hint="Days of lead time" />
      </div>
      <Field
        label="What did not get worse"
        name="guard"
        defaultValue={guard}
        maxLength={200}
        hint="A guard measure: defects, attrition, on-call load."
      />
    </Fold>
  );
}

/** Where it belongs: context, links, milestones. */
function Around({ placing: { item, links, served, milestones } }: { placing: Placing }) {
  const rows = Math.min(MAX_LINKS, links.length + 2);
  const note = [
    item.context,
    links.length && `${links.length} ${links.length === 1 ? "link" : "links"}`,
    served.length && `${served.length} ${served.length === 1 ? "milestone" : "milestones"}`,
  ];
  return (
    <Fold
      title="Context, links, milestones"
      note={note.filter(Boolean).join(", ") || "which setting, where it can be seen"}
      fields={["context", "links", "milestoneIds"]}
    >
      <Field
        label="Context"
        name="context"
        defaultValue={item.context}
        maxLength={80}
        hint="A short name for the setting, such as “pricing relaunch”. Two contexts show that it was no accident."
      />
      {Array.from({ length: rows }, (_, n) => n).map((at) => (
        <div key={at} className="grid gap-4 md:grid-cols-2">
          <Field label={`Link ${at + 1}`} name={`links.${at}.url`} type="url" defaultValue={links[at]?.url} />
          <Field label="What it is" name={`links.${at}.label`} defaultValue={links[at]?.label} maxLength={120} />
        </div>
      ))}
      {milestones.length ? (
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium text-sm">It serves</legend>
          <input type="hidden" name="milestoneIds[]" value="" />
          {milestones.map(({ id, title }) => (
            <Checkbox
              key={id}
              className="text-sm"
              label={title}
              name="milestoneIds[]"
              value={id}
              defaultChecked={served.includes(id)}
            />
          ))}
        </fieldset>
      ) : null}
    </Fold>
  );
}

/** The words themselves, and who may read them. */
function Wording({ placing }: { placing: Placing }) {
  const { item, framework } = placing;
  const reader = framework.confidentialities.find(({ id }) => id === item.confidentiality);
  return (
    <Fold
      title="Wording, details, who may read it"
      note={reader?.label}
      fields={[
        "sentence",
        "happenedOn",
        "details",
        "confidentiality",
        "rescue",
        ...(item.rescue ? [] : ["rescueCause"]),
      ]}
    >
      <TextArea label="Sentence" name="sentence" rows={2} defaultValue={item.sentence} maxLength={1_000} />
      <div className="grid gap-4 md:grid-cols-3">
        <Field label="Happened on" name="happenedOn" type="date" defaultValue={item.happenedOn} />
        <Select label="Was it a rescue" name="rescue" defaultValue={item.rescue ? "yes" : "no"}>
          <option value="no">No</option>
          <option value="yes">Yes, I stepped in</option>
        </Select>
        <Select label="Who may read it" name="confidentiality" defaultValue={item.confidentiality}>
          {framework.confidentialities.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      {item.rescue ? null : <RescueCause placing={placing} />}
      <TextArea
        label="Details"
        name="details"
        rows={6}
        defaultValue={item.details}
        maxLength={20_000}
        hint="Markdown: **bold**, lists, links."
      />
    </Fold>
  );
}
