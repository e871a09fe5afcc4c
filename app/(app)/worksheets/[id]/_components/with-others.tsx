import type { Route } from "next";
import Link from "next/link";
import { now } from "@/lib/clock";
import { listParties, type Party } from "@/lib/grant/queries/naming";
import type { RecordAccess } from "@/lib/record/access";
import { listed } from "@/lib/text";
import { findSigning, type Signing } from "@/lib/worksheet/queries/signing";
import { findJudged, type Judged } from "@/lib/worksheet/queries/views";
import { calledAs, missingSigners } from "@/lib/worksheet/rules/signing";
import { JudgedRows } from "../../../_components/worksheet/judged";
import { SignForm } from "../../../_components/worksheet/sign-form";
import { Signatures } from "../../../_components/worksheet/signatures";
import { signVersionAction } from "../../actions";

type Parts = { signing: Signing | null; judged: Judged | null; parties: Party[] };

/** What others have to do with a version that was kept: their signatures, what they say of its rows, and who they are. */
export async function partsWithOthers(access: RecordAccess, which: { id: string; which: string }): Promise<Parts> {
  const [signing, judged, parties] = await Promise.all([
    findSigning(access, which),
    findJudged(access, which),
    listParties(access, { worksheetId: which.id, at: now() }),
  ]);
  return { signing, judged, parties };
}

/** The same on the leader's own page, with the way to sign. */
export function WithOthers({ access, name, signing, judged, parties }: Parts & { access: RecordAccess; name: string }) {
  return (
    <>
      {judged ? (
        <JudgedRows
          judged={judged}
          zone={access.zone}
          leader="You"
          alone="Mine only"
          title="As others see it"
          empty={
            parties.length
              ? `Nobody has said anything of these rows. ${listed(parties.map((one) => one.name))} can.`
              : "Yours alone so far. Whoever has a grant that names this worksheet can confirm a row, correct it or add to it."
          }
        />
      ) : null}
      {signing ? (
        <>
          <Signatures
            signing={signing}
            zone={access.zone}
            compareHref={(from, to) => `/worksheets/${signing.worksheetId}/compare?from=${from}&to=${to}` as Route}
          />
          <Lacking signing={signing} parties={parties} />
          <SignForm action={signVersionAction} signing={signing} as={{ name, role: "leader", grantId: null }} />
        </>
      ) : null}
    </>
  );
}

/** Says it when somebody is still to sign whom no grant lets. */
function Lacking({ signing, parties }: { signing: Signing; parties: Party[] }) {
  const lacking = missingSigners(signing.signedBy, signing.signatures).filter(
    (role) => role !== "leader" && !parties.some((one) => one.role === role),
  );
  if (!lacking.length || signing.called < signing.latest) return null;
  return (
    <p className="mt-3 max-w-prose text-soft">
      No grant that names this worksheet is open for {listed(lacking.map(calledAs))}.{" "}
      <Link href={"/people" as Route} className="underline decoration-line underline-offset-4">
        People
      </Link>
    </p>
  );
}
