import { Field } from "./field";

/** Every zone that this machine knows, found by typing a part of its name. */
export function ZoneField({ zone }: { zone: string }) {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    <>
      <Field
        name="zone"
        label="Time zone"
        list="zones"
        autoComplete="off"
        defaultValue={zone}
        required
        hint="Where your days begin and end. Type a city, such as Berlin."
      />
      <datalist id="zones">
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
