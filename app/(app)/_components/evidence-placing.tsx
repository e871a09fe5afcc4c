import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { ReadItem } from "@/lib/evidence/queries/item";
import type { Framework, Option } from "@/lib/framework/schema";

const labelOf = (options: readonly Option[], id: string | null) => options.find((option) => option.id === id)?.label;

function Row({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div className="border-line border-t py-3 sm:flex sm:gap-6">
      <dt className="w-40 flex-none text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  ) : null;
}

type Placed = Omit<ReadItem, "version">;
type Props = { item: Placed; framework: Framework; milestoneAt?: (id: string) => Route };

/** Where an item was placed: what it claims and what is known about how it came about. Empty rows are left out. */
export function EvidencePlacing({ item, framework, milestoneAt = () => "/roadmap" }: Props) {
  const { claims, outcomeBefore, outcomeAfter, outcomeUnit } = item;
  const outcome = [outcomeBefore, outcomeAfter].filter(Boolean).join(" → ");
  return (
    <dl className="border-line border-b">
      {claims.map((claim) => (
        <Row key={claim.signalId} name={claim.direction === "supports" ? "Supports" : "Speaks against"}>
          {claim.signalLabel}
          {claim.rationale ? <span className="block text-soft">{claim.rationale}</span> : null}
        </Row>
      ))}
      <Row name="Kind">{labelOf(framework.kinds, item.kind)}</Row>
      <Row name="Scope">{labelOf(framework.scopes, item.scope)}</Row>
      <Row name="How it was done">{labelOf(framework.modes, item.mode)}</Row>
      <Row name="Context">{item.context}</Row>
      <Row name="Outcome">{outcome ? `${outcome} ${outcomeUnit}`.trim() : outcomeUnit}</Row>
      <Row name="Guard measure">{item.guard}</Row>
      <Row name="Milestones served">
        {item.milestones.length ? (
          <ul>
            {item.milestones.map(({ id, title, status }) => (
              <li key={id}>
                <Link href={milestoneAt(id)} prefetch={false} className="underline decoration-line underline-offset-4">
                  {title}
                </Link>
                {status === "open" ? null : <span className="text-soft">, {status}</span>}
              </li>
            ))}
          </ul>
        ) : null}
      </Row>
      <Row name="Links">
        {item.links.length ? (
          <ul>
            {item.links.map(({ id, url, label }) => (
              <li key={id}>
                <a
                  href={url}
                  rel="noopener nofollow"
                  className="break-all underline decoration-line underline-offset-4"
                >
                  {label || url}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Row>
    </dl>
  );
}
