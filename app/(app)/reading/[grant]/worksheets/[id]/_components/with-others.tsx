import type { Route } from "next";
import type { GrantAccess } from "@/lib/grant/access";
import type { Signing } from "@/lib/worksheet/queries/signing";
import type { Judged } from "@/lib/worksheet/queries/views";
import { JudgedRows } from "../../../../../_components/worksheet/judged";
import { Signatures } from "../../../../../_components/worksheet/signatures";

type Props = { access: GrantAccess; signing: Signing | null; judged: Judged | null; to: string };

/** What the reader of a grant said of a version, and who signed it: the same whoever looks. */
export function WithOthers({ access: { zone, readerName, ownerName }, signing, judged, to }: Props) {
  return (
    <>
      {judged ? (
        <JudgedRows
          {...{ judged, zone, leader: ownerName, alone: `${ownerName} alone` }}
          title={`As ${readerName} sees it`}
          empty={`${readerName} has said nothing of these rows yet.`}
        />
      ) : null}
      {signing ? (
        <Signatures
          {...{ signing, zone }}
          compareHref={(from, called) => `${to}?version=${called}&against=${from}` as Route}
        />
      ) : null}
    </>
  );
}
