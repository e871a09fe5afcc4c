import type { Route } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";

/** Stands in for the page of a link that was used, has expired, or never was; all three look the same. */
export function LinkOver({ again }: { again: Route }) {
  return (
    <>
      <PageHead title="This link no longer works" />
      <Empty
        action={
          <LinkButton href={again} look="quiet">
            Ask for a new one
          </LinkButton>
        }
      >
        A link works once and for a limited time, and a newer one ends the older. Nothing has been changed.
      </Empty>
    </>
  );
}
