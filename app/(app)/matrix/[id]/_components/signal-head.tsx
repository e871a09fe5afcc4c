import type { Route } from "next";
import Link from "next/link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import type { Framework } from "@/lib/framework/schema";
import type { Named } from "@/lib/readiness/rules/signal";
import { atDay, type ShownDay } from "../../../_components/past-day";

type Props = { named: Named; framework: Framework; day: ShownDay };

/** What a signal is called, the way back, and the form that logs for it where the content has it. */
export function SignalHead({ named: { id, label, signal }, framework, day }: Props) {
  return (
    <PageHead
      title={<span className="inline-block first-letter:uppercase">{label}</span>}
      eyebrow={<Link href={atDay("/matrix", day)}>{framework.matrix ? "The matrix" : "Indicators"}</Link>}
    >
      {signal ? (
        <LinkButton look="quiet" href={`/evidence/log/${id}` as Route}>
          Log something for this
        </LinkButton>
      ) : null}
    </PageHead>
  );
}
