"use client";
import { buttonClass } from "@/app/_ui/button-look";
import { useAnswer } from "@/app/_ui/form";
import { webcalOf } from "@/lib/calendar/rules/feed";
import { CopiedLink } from "../../../_components/copied-link";

/** The address that was made just now, to be copied or opened in a calendar program; never shown again. */
export function FeedLink() {
  const answer = useAnswer();
  const link = answer?.ok ? answer.data?.link : undefined;
  if (!link) return null;
  return (
    <div className="grid gap-3">
      <CopiedLink label="The address to subscribe to" note="works until you revoke it or make another." />
      <a href={webcalOf(link)} className={`${buttonClass("plain")} ml-4.5 justify-self-start`}>
        Open in the calendar on this device
      </a>
    </div>
  );
}
