import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { Checkbox } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead, Section } from "@/app/_ui/page-head";
import { findFeed } from "@/lib/calendar/queries";
import { Contents } from "./_components/contents";
import { FeedLink } from "./_components/feed-link";
import { FeedState } from "./_components/feed-state";
import { makeFeedAction, revokeFeedAction } from "./actions";

export const metadata: Metadata = { title: "Calendar" };

export default async function CalendarPage() {
  const { access } = await ownRecord("read", "/settings/calendar");
  const feed = await findFeed(access);
  return (
    <>
      <PageHead title="Calendar" />
      <p className="max-w-prose">
        Your dates in the calendar that you look at anyway: it subscribes to one address, and follows what changes here.
      </p>
      <Section title="The address">
        <div className="grid max-w-prose gap-6">
          <FeedState feed={feed} zone={access.zone} />
          <ActionForm action={makeFeedAction} label="The address" className="grid gap-5">
            {feed ? <FeedLink /> : null}
            <Checkbox
              name="detailed"
              label="With a link and what each date is about"
              hint="Otherwise it holds dates and titles only, which is as much as a shared calendar should show."
              defaultChecked={feed?.detailed ?? false}
            />
            <div className="grid justify-items-start gap-2">
              <SubmitButton look={feed ? "quiet" : "primary"}>
                {feed ? "Make a new address" : "Make the address"}
              </SubmitButton>
              {feed ? <p className="text-sm text-soft">The present one stops working at once.</p> : null}
            </div>
          </ActionForm>
          <ActionForm action={revokeFeedAction} label="Revoke the address">
            {feed ? <SubmitButton look="plain">Revoke the address</SubmitButton> : null}
          </ActionForm>
        </div>
      </Section>
      <Section title="What it holds">
        <div className="max-w-prose">
          <Contents />
        </div>
      </Section>
    </>
  );
}
