export type Control = { name: string; value: string; kind: string; options: string[] };
export type Form = { actionId: string; controls: Control[] };

const ATTRIBUTE = /([\w$:-]+)(?:="([^"]*)")?/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" } as Record<string, string>;
const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => NAMED[name] ?? "");

function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name.toLowerCase(), decode(value)]),
  );
}

/** Every form of a page that posts to a server action. React escapes what stands in its markup, so patterns can read it. */
export function formsOf(html: string): Form[] {
  const forms: Form[] = [];
  const byId = new Map<string, Form>();
  for (const [, head = "", inner = ""] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    const form = { actionId: "", controls: controlsOf(inner) };
    const { id } = attributes(head);
    if (id) byId.set(id, form);
    forms.push(form);
  }
  // A control may stand outside of the form that it names.
  for (const control of controlsOf(html.replace(/<form\b[^>]*>.*?<\/form>/gs, ""), true))
    byId.get(control.form)?.controls.push(control);
  for (const form of forms)
    form.actionId =
      form.controls
        .map(({ name, value }) => /^\$ACTION_ID_(\w+)$/.exec(name)?.[1] ?? /^\{"id":"(\w+)"/.exec(value)?.[1] ?? "")
        .find(Boolean) ?? "";
  return forms.filter(({ actionId }) => actionId !== "");
}

function controlsOf(html: string, outside = false): (Control & { form: string })[] {
  const tags = /<(input|button)\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs;
  const controls: (Control & { form: string })[] = [];
  for (const [, tag, plain, area, text = "", select, inner = ""] of html.matchAll(tags)) {
    const given = attributes(plain ?? area ?? select ?? "");
    const { name = "", form = "" } = given;
    if (name === "" || (outside && form === "")) continue;
    const known = controls.find((control) => control.kind === "radio" && control.name === name);
    if (area !== undefined) controls.push({ name, form, kind: "text", value: decode(text), options: [] });
    else if (select !== undefined) controls.push({ name, form, kind: "select", ...chosen(inner) });
    else if (tag === "button") controls.push({ name, form, kind: "button", value: given.value ?? "", options: [] });
    else if (known) {
      known.options.push(given.value ?? "on");
      if ("checked" in given) known.value = given.value ?? "on";
    } else
      controls.push({
        name,
        form,
        kind: given.type ?? "text",
        value: given.value ?? (given.type === "checkbox" ? "on" : ""),
        options: [],
      });
  }
  return controls;
}

function chosen(inner: string): { value: string; options: string[] } {
  const options = [...inner.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, head = "", text = ""]) => {
    const given = attributes(head);
    return { value: given.value ?? decode(text), selected: "selected" in given };
  });
  const value = options.find(({ selected }) => selected)?.value ?? "";
  return { value, options: options.map((option) => option.value).filter(Boolean) };
}

/** What a form is like, whoever it is made for: the names in it, and the fixed words among its hidden values. */
export function shapeOf({ actionId, controls }: Form): string {
  const fixed = controls.map(({ name, kind, value }) => {
    const word = ["hidden", "button"].includes(kind) && /^[a-z-]{1,16}$/.test(value) ? value : "";
    return name.startsWith("$") ? "" : `${name.replace(/\d+/g, "n")}=${word}`;
  });
  return `${actionId} ${[...new Set(fixed)].sort().join(" ")}`;
}

/** The entries that React's client would send for these: the state before, and the form. */
export function asClient(entries: [string, string][]): [string, string][] {
  const own = entries.filter(([name]) => !name.startsWith("$ACTION"));
  return [...own.map(([name, value]): [string, string] => [`_1_${name}`, value]), ["0", '[null,"$K1"]']];
}
