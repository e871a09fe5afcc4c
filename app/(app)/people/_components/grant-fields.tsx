import { Choices } from "@/app/_ui/choices";
import { Checkbox, Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import type { Day } from "@/lib/date";
import { RESOURCE_NAMES } from "@/lib/grant/content";
import { RESOURCES, type Resource, type Role } from "@/lib/grant/schema";

export type Said = {
  name?: string;
  organisation?: string;
  purpose?: string;
  resources: readonly Resource[];
  worksheetIds: readonly string[];
  mayComment: boolean;
  untilOn?: Day | null;
};
export type Sheet = { id: string; title: string };
export type OfferedDay = { on: Day; label: string };

type Props = {
  role: Role;
  said: Said;
  /** Days from which it may reach back, the one that stands or is usual first. */
  days: OfferedDay[];
  sheets: Sheet[];
};

const PURPOSES: Record<Role, string> = {
  coach: "They see it, such as “to prepare our meetings”.",
  manager: "They see it, such as “to review the plan with me every month”.",
  sponsor: "They see it, such as “to speak for me when the role comes up”.",
};

/** Who it is, what for, what it opens and for how long: the same for an invitation and for a change. */
export function GrantFields({ role, said, days, sheets }: Props) {
  return (
    <>
      <Field
        name="name"
        label="Who"
        maxLength={80}
        required
        autoComplete="off"
        defaultValue={said.name}
        hint="As you call them. A role will do, such as My coach."
      />
      <Field
        name="organisation"
        label="Where they work (optional)"
        maxLength={80}
        autoComplete="off"
        defaultValue={said.organisation}
        hint="Everybody of one organisation can be ended in one step."
      />
      <Field
        name="purpose"
        label="What for"
        maxLength={300}
        required
        autoComplete="off"
        defaultValue={said.purpose}
        hint={PURPOSES[role]}
      />
      {role === "sponsor" ? (
        <p className="text-soft">
          A sponsor gets one fixed summary page and nothing else: no list, no search, nothing to comment on.
        </p>
      ) : (
        <Opened said={said} sheets={sheets} />
      )}
      <Days said={said} days={days} />
    </>
  );
}

function Opened({ said, sheets }: Pick<Props, "said" | "sheets">) {
  return (
    <>
      <Choices
        name="resources[]"
        legend="What it opens"
        choices={RESOURCES.map((value) => ({ value, ...RESOURCE_NAMES[value] }))}
        ticked={[...said.resources]}
      />
      {sheets.length ? (
        <Fold title="Worksheets" note={`${said.worksheetIds.length} of ${sheets.length}`} fields={["worksheetIds"]}>
          <Choices
            name="worksheetIds[]"
            legend="Which worksheets"
            choices={sheets.map(({ id, title }) => ({ value: id, label: title }))}
            ticked={[...said.worksheetIds]}
          />
        </Fold>
      ) : null}
      <Checkbox
        name="mayComment"
        label="They may comment"
        defaultChecked={said.mayComment}
        hint="On what is open to them. You read it and can answer."
      />
    </>
  );
}

function Days({ said, days }: Pick<Props, "said" | "days">) {
  const choices = days.map(({ on, label }) => ({ value: on, label }));
  return (
    <>
      <div className="grid gap-3">
        <Radios
          name="from"
          legend="Nothing from before"
          groups={[{ choices: [...choices, { value: "other", label: "Another day" }] }]}
          chosen={days[0]?.on}
        />
        <Field
          name="fromOther"
          label="The other day"
          type="date"
          className="max-w-sm"
          hint="Only when you chose another day. An earlier one shows what happened since then."
        />
      </div>
      <Field
        name="untilOn"
        label="Open until (optional)"
        type="date"
        className="max-w-sm"
        defaultValue={said.untilOn ?? undefined}
        hint="Left empty, it stays open until one of you ends it."
      />
    </>
  );
}
