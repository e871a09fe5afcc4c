import { buttonClass } from "./button-look";
import { PageHead } from "./page-head";

/** The one answer for what is missing, forbidden or somebody else's. A plain link: every page carries what stands here. */
export function NothingHere() {
  return (
    <>
      <PageHead title="There is nothing here, or it is not yours to see." />
      <a href="/" className={buttonClass("primary")}>
        Go to the start
      </a>
    </>
  );
}
