import { Field, Select, TextArea } from "@/app/_ui/field";
import type { How } from "@/lib/framework/schema";
import { CADENCE_NAMES, IMPROVEMENT_NAMES, KIND_TEXTS } from "@/lib/mechanism/content";
import type { FactsRow, MechanismRow } from "@/lib/mechanism/rules/rows";
import { CADENCES, IMPROVEMENTS } from "@/lib/mechanism/schema";
import { capital } from "@/lib/text";

type Said = Partial<Pick<MechanismRow, "name" | "replaced">> & Partial<FactsRow>;

/** Everything that is said about a mechanism itself. */
export function MechanismFields({ said, hows }: { said: Said; hows: How[] }) {
  return (
    <>
      <Field
        name="name"
        label="What it is called"
        maxLength={120}
        required
        defaultValue={said.name}
        hint="The name that people use, such as “risk review”."
      />
      <Select name="kind" label="What kind it is" defaultValue={said.kind ?? ""} required>
        <option value="">Choose a kind</option>
        {KIND_TEXTS.map(({ id, one, text }) => (
          <option key={id} value={id} title={text}>
            {one}
          </option>
        ))}
      </Select>
      <Field
        name="ownerRole"
        label="Who looks after it"
        maxLength={80}
        defaultValue={said.ownerRole}
        hint="A role is enough, such as “the head of support”. Left empty, it is you."
      />
      <Select name="cadence" label="How often it runs" defaultValue={said.cadence ?? ""} required>
        <option value="">Choose how often</option>
        {CADENCES.map((cadence) => (
          <option key={cadence} value={cadence}>
            {capital(CADENCE_NAMES[cadence])}
          </option>
        ))}
      </Select>
      <TextArea
        name="replaced"
        label="What it replaced (optional)"
        rows={2}
        maxLength={500}
        defaultValue={said.replaced}
        hint="What was done before: a signature, an evening, a favour."
      />
      <Select name="howId" label="Which of the five Hows it answers (optional)" defaultValue={said.howId ?? ""}>
        <option value="">None of them</option>
        {hows.map(({ id, question }) => (
          <option key={id} value={id}>
            {question}
          </option>
        ))}
      </Select>
      <Select name="improves" label="If it crosses teams, what it is for (optional)" defaultValue={said.improves ?? ""}>
        <option value="">It stays within one team</option>
        {IMPROVEMENTS.map((one) => (
          <option key={one} value={one}>
            {capital(IMPROVEMENT_NAMES[one])}
          </option>
        ))}
      </Select>
    </>
  );
}
