import { type Day, dayOf, longDay } from "@/lib/date";
import { capital } from "@/lib/text";
import { RESOURCE_NAMES } from "../content";
import type { Resource, Role } from "../schema";
import { sheetTitle } from "./sheets";
import { courseOf, type Dated } from "./state";

type Opened = { role: Role; resources: readonly Resource[]; worksheetIds: readonly string[]; mayComment: boolean };

/** What a grant opens, one line each, in words that leader and reader both read. */
export function opensLines({ role, resources, worksheetIds, mayComment }: Opened): string[] {
  const sheets = worksheetIds.map(sheetTitle);
  if (role === "sponsor") {
    if (!sheets.length) return ["One summary page and nothing else"];
    return ["One summary page", ...sheets.map((title) => `The worksheet “${title}”, to sign it`)];
  }
  return [
    ...resources.map((resource) => RESOURCE_NAMES[resource].label),
    ...(sheets.length > 3 ? [`${sheets.length} worksheets`] : sheets.map((title) => `The worksheet “${title}”`)),
    ...(mayComment ? ["Comments"] : []),
  ];
}

/** The same in one sentence, for mail and inbox. */
export function opensText(opened: Opened): string {
  const lines = opensLines(opened);
  if (!lines.length) return "A summary page.";
  return `${capital(lines.map((line) => line.charAt(0).toLowerCase() + line.slice(1)).join(", "))}.`;
}

/** From when and how long, as the end of a sentence. */
export function daysText({ fromOn, untilOn }: { fromOn: Day; untilOn: Day | null }): string {
  const until = untilOn ? `, until ${longDay(untilOn)}` : "";
  return `nothing from before ${longDay(fromOn)}${until}`;
}

type Stated = Dated & { invitedAt: Date };

/** How far a grant has come at the instant `at`, in words for the leader; its days are days in `zone`. */
export function stateText(grant: Stated, { at, zone }: { at: Date; zone: string }): string {
  const on = (instant: Date) => longDay(dayOf(instant, zone));
  const until = grant.untilOn ? `, until ${longDay(grant.untilOn)}` : "";
  switch (courseOf(grant, { at, zone })) {
    case "invited":
      return `Invited on ${on(grant.invitedAt)}; can answer until ${on(grant.expiresAt)}`;
    case "lapsed":
      return `Invited on ${on(grant.invitedAt)}; not answered by ${on(grant.expiresAt)}`;
    case "claimed":
      return "Somebody opened the invitation and waits for your yes";
    case "ahead":
      return `Accepted; opens on ${longDay(grant.fromOn)}${until}`;
    case "open":
      return `Reads since ${on(grant.acceptedAt ?? grant.invitedAt)}${until}`;
    case "over":
      return `Over since the end of ${longDay(grant.untilOn ?? grant.fromOn)}`;
    case "ended":
      return grant.endedAt ? `Ended on ${on(grant.endedAt)}` : "Their account is gone";
  }
}

/** Names the mail of a nudge, so that it can be dropped with its grant. */
export const nudgeMailKey = (grantId: string, key: string) => `nudge ${grantId} ${key}`;
