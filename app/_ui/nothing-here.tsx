import { LinkButton } from "./link-button";
import { PageHead } from "./page-head";

/** The one answer for what is missing, forbidden or somebody else's. */
export function NothingHere() {
  return (
    <>
      <PageHead title="There is nothing here, or it is not yours to see." />
      <LinkButton href="/">Go to the start</LinkButton>
    </>
  );
}
