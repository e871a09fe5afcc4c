import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { getEvidence } from "@/lib/evidence/queries/item";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { howsOf } from "@/lib/mechanism/rules/hows";
import { causeText } from "@/lib/mechanism/rules/telling";
import { KINDS } from "@/lib/mechanism/schema";
import { MechanismFields } from "../_components/mechanism-fields";
import { addMechanismAction } from "../actions";

export const metadata: Metadata = { title: "Write down a mechanism" };

export default async function NewMechanismPage({ searchParams }: PageProps<"/mechanisms/new">) {
  const { access } = await ownRecord("read", "/mechanisms/new");
  const { for: forId, kind, how } = await searchParams;
  const [framework, rescue] = await Promise.all([
    pinnedFramework(access),
    typeof forId === "string" ? orNotFound(getEvidence(access, forId)) : null,
  ]);
  const hows = howsOf(framework);
  const said = { kind: KINDS.find((one) => one === kind), howId: hows.find(({ id }) => id === how)?.id };
  return (
    <>
      <PageHead title="Write down a mechanism" eyebrow={<Link href="/mechanisms">Mechanisms and rescues</Link>} />
      {rescue ? (
        <p className="mb-6 max-w-prose border-accent border-l-2 pl-4">
          It is to keep this from coming back: {causeText({ words: rescue.rescueCause })}
        </p>
      ) : null}
      <ActionForm action={addMechanismAction} className="grid max-w-prose gap-5">
        {rescue ? <input type="hidden" name="forId" value={rescue.id} /> : null}
        <MechanismFields said={said} hows={hows} />
        <SubmitButton className="justify-self-start">Keep it</SubmitButton>
      </ActionForm>
    </>
  );
}
