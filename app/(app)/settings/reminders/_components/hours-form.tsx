import { Field, Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { type Settings, WEEKDAYS, WEEKENDS, type Weekends } from "@/lib/reminder/schema";
import { saveHoursAction } from "../actions";

const WEEKEND_NAMES: Record<Weekends, string> = {
  any: "Like any other day",
  before: "On the Friday before",
  after: "On the Monday after",
};

/** When messages come: one a day, the prompt of the week, and never in quiet hours. */
export function HoursForm({ settings, zone }: { settings: Settings; zone: string }) {
  const { messageAt, promptOn, promptAt, quietFrom, quietUntil, weekends } = settings;
  return (
    <ActionForm action={saveHoursAction} className="grid max-w-prose gap-6" label="Hours">
      <p className="text-soft">
        At most one message a day: on the day of the weekly prompt it comes with the prompt. Times of {zone}, your zone
        under Profile.
      </p>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <Field name="messageAt" label="Hour of the day's message" type="time" required defaultValue={messageAt} />
        <Select name="weekends" label="What falls on a weekend comes" defaultValue={weekends}>
          {WEEKENDS.map((value) => (
            <option key={value} value={value}>
              {WEEKEND_NAMES[value]}
            </option>
          ))}
        </Select>
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:gap-x-6">
        <Select name="promptOn" label="Weekly prompt: day" defaultValue={String(promptOn)}>
          {WEEKDAYS.map((name, at) => (
            <option key={name} value={at + 1}>
              {name}
            </option>
          ))}
        </Select>
        <Field name="promptAt" label="Weekly prompt: hour" type="time" required defaultValue={promptAt} />
        <Field
          name="quietFrom"
          label="Quiet from"
          type="time"
          defaultValue={quietFrom ?? ""}
          hint="Empty both for none."
        />
        <Field name="quietUntil" label="Quiet until" type="time" defaultValue={quietUntil ?? ""} />
      </div>
      <SubmitButton className="justify-self-start">Save hours</SubmitButton>
    </ActionForm>
  );
}
