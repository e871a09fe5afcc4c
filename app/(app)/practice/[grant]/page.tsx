import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { readClient } from "@/app/_server/access";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { dayOf } from "@/lib/date";
import { findLastNudge } from "@/lib/grant/queries/nudge";
import { nextNudgeOn } from "@/lib/review/rules/practice";
import { MAX_LABEL } from "@/lib/review/schema/practice";
import { labelClientAction } from "../actions";
import { Nudge } from "./_components/nudge";
import { ReasonText } from "./_components/reason-text";

export const metadata: Metadata = { title: "Nudge" };

export default async function ClientPage({ params }: PageProps<"/practice/[grant]">) {
  const { grant } = await params;
  const { user, at, access, client, groups } = await readClient(grant);
  const last = await findLastNudge(access);
  const nextOn = last && nextNudgeOn(last.at, { at, zone: access.zone });
  return (
    <>
      <PageHead title={client.name} eyebrow="Practice">
        <LinkButton look="plain" href="/practice">
          All clients
        </LinkButton>
        <LinkButton look="quiet" href={`/reading/${grant}` as Route}>
          Read their record
        </LinkButton>
      </PageHead>
      <ul className="max-w-prose">
        {client.reasons.map((reason) => (
          <li key={reason.kind}>
            <ReasonText reason={reason} />
          </li>
        ))}
      </ul>
      <Section title="Nudge">
        <Nudge
          {...{ client, from: user.name, nudgeKey: randomUUID(), nextOn }}
          last={last && dayOf(last.at, access.zone)}
        />
      </Section>
      <Section title="Group">
        <ActionForm action={labelClientAction} label="Group" className="grid max-w-sm gap-4">
          <input type="hidden" name="grantId" value={grant} />
          <Field
            {...{ label: "What you call the group they belong to", name: "label", maxLength: MAX_LABEL }}
            {...{ defaultValue: client.group, list: "groups", hint: "Yours alone; they do not see it." }}
          />
          <datalist id="groups">
            {groups.map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
          <SubmitButton look="quiet" className="justify-self-start">
            Keep the group
          </SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
