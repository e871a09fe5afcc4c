import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { buttonClass } from "@/app/_ui/button-look";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { isFresh } from "@/lib/account/rules/session";
import { now } from "@/lib/clock";

export const metadata: Metadata = { title: "Your data" };

export default async function DataPage() {
  const { user } = await ownRecord("read", "/settings/data");
  return (
    <>
      <PageHead title="Your data" />
      <Section title="Take it with you">
        <p className="mb-4 max-w-prose text-soft">
          One JSON file with everything that is yours here: the roadmap, the evidence with its earlier wordings, the
          inbox and the account. Passwords and links are not in it.
        </p>
        {isFresh(user.provenAt, now()) ? (
          <a href="/api/export" className={buttonClass("quiet")}>
            Download my data
          </a>
        ) : (
          <LinkButton href="/confirm?from=%2Fsettings%2Fdata" look="quiet">
            Confirm that it is you, then download
          </LinkButton>
        )}
      </Section>
      <Section title="Delete it">
        <p className="mb-4 max-w-prose text-soft">
          Deletes the account and everything in it, at once and for good. There is no way back, so download first.
        </p>
        <LinkButton href="/settings/erase" look="quiet">
          Delete my account
        </LinkButton>
      </Section>
    </>
  );
}
