"use server";
import { linkAction } from "@/app/_server/action";
import { dayOf } from "@/lib/date";
import { captureByLink } from "@/lib/evidence/mutations/capture";
import { parseCapture } from "@/lib/evidence/rules/capture";
import { onlyItem } from "@/lib/evidence/rules/kept";
import { sayAgainInAWeek } from "@/lib/jobs/again";
import { stopKind, unsubscribe } from "@/lib/reminder/mutations/act";
import { AwayForm, LinkForm, LogForm } from "@/lib/reminder/schema";
import { goAwayByLink } from "@/lib/roadmap/mutations/away-by-link";

export const logByLinkAction = linkAction({
  purpose: "log",
  input: LogForm,
  run: async ({ input, link, access, at }) => {
    const { zone } = access;
    const { items } = parseCapture({ text: input.text, today: dayOf(at, zone), zone });
    await captureByLink(access, link, { item: onlyItem(items), at });
  },
});

export const sayAgainAction = linkAction({
  purpose: "again",
  input: LinkForm,
  run: ({ link, access, at }) => sayAgainInAWeek(access, link, { at }),
});

export const goAwayAction = linkAction({
  purpose: "away",
  input: AwayForm,
  run: ({ input, link, access, at }) => goAwayByLink(access, link, { until: input.until, at }),
});

export const stopKindAction = linkAction({
  purpose: "stop",
  input: LinkForm,
  run: ({ link, at }) => stopKind(link, { at }),
});

export const unsubscribeAction = linkAction({
  purpose: "unsubscribe",
  input: LinkForm,
  run: ({ link, at }) => unsubscribe(link, { at }),
});
