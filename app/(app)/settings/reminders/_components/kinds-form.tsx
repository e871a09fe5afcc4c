import { Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { RULE_NAMES } from "@/lib/reminder/content";
import { CHANNELS, type Channel, channelField, type Rule, type Settings } from "@/lib/reminder/schema";
import { saveKindsAction } from "../actions";

const CHANNEL_NAMES: Record<Channel, string> = { mail: "Mail and inbox", inbox: "Inbox only", none: "Not at all" };
/** What goes to a witness has no inbox to be in. */
const TO_OTHERS: [Channel, string][] = [
  ["mail", "Mail to them"],
  ["none", "Not at all"],
];
const namesFor = (rule: Rule) =>
  rule === "ask" ? TO_OTHERS : CHANNELS.map((channel): [Channel, string] => [channel, CHANNEL_NAMES[channel]]);

/** How each kind comes: a table, and on a phone a list. */
export function KindsForm({ settings, rules }: { settings: Settings; rules: readonly Rule[] }) {
  return (
    <ActionForm action={saveKindsAction} label="Kinds" className="grid gap-6">
      <table className="w-full max-w-4xl text-left max-md:block">
        <caption className="sr-only">How each kind of reminder comes</caption>
        <thead className="text-sm text-soft max-md:hidden">
          <tr>
            <th scope="col" className="py-2 pr-6 font-medium">
              Kind
            </th>
            <th scope="col" className="w-48 py-2 pr-6 font-medium">
              How it comes
            </th>
            <th scope="col" className="w-40 py-2 font-medium">
              Even while I am away
            </th>
          </tr>
        </thead>
        <tbody className="border-line border-b max-md:block">
          {rules.map((rule) => (
            <Kind key={rule} rule={rule} settings={settings} />
          ))}
        </tbody>
      </table>
      <SubmitButton className="justify-self-start">Save kinds</SubmitButton>
    </ActionForm>
  );
}

function Kind({ rule, settings: { channels, always } }: { rule: Rule; settings: Settings }) {
  const { name, when } = RULE_NAMES[rule];
  const isAlways = always.includes(rule);
  return (
    <tr className="border-line border-t max-md:grid max-md:grid-cols-2 max-md:items-center max-md:gap-x-4 max-md:gap-y-2 max-md:py-4">
      <th scope="row" className="py-3 pr-6 font-normal max-md:col-span-2 max-md:p-0">
        {name}
        <span className="block text-sm text-soft">{when}</span>
      </th>
      <td className="py-3 pr-6 max-md:p-0">
        <Select
          name={channelField(rule)}
          label={`How it comes: ${name}`}
          hideLabel
          defaultValue={channels[rule] ?? "mail"}
        >
          {namesFor(rule).map(([channel, label]) => (
            <option key={channel} value={channel}>
              {label}
            </option>
          ))}
        </Select>
      </td>
      <td className="py-3 max-md:p-0">
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            // React changes what is ticked only in a new element.
            key={String(isAlways)}
            type="checkbox"
            name="always[]"
            aria-label={`Even while I am away: ${name}`}
            value={rule}
            defaultChecked={isAlways}
            className="size-5 accent-current"
          />
          <span className="text-sm md:hidden">Even while I am away</span>
        </label>
      </td>
    </tr>
  );
}
