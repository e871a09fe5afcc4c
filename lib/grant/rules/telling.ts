import { RESOURCE_NAMES } from "../content";
import { RESOURCES, type Resource, type Role } from "../schema";

type Opened = { role: Role; resources: ReadonlySet<Resource>; worksheetIds: ReadonlySet<string> };

/** What a grant opens, in one sentence; a sponsor's opens its summary and nothing else. */
export function openedText({ role, resources, worksheetIds: { size } }: Opened): string {
  if (role === "sponsor") return "This summary.";
  const names = RESOURCES.filter((one) => resources.has(one)).map((one) => RESOURCE_NAMES[one].label);
  const [first = "", ...rest] = [...names, ...(size ? [size === 1 ? "1 worksheet" : `${size} worksheets`] : [])];
  if (!first) return "Nothing but this summary.";
  return `${[first, ...rest.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(", ")}.`;
}
