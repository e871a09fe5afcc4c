import { buttonClass } from "@/app/_ui/button-look";
import { PageHead } from "@/app/_ui/page-head";

/** The same for an invitation that was answered, taken back or is over, and for a link that never was one. */
export function Over() {
  return (
    <>
      <PageHead title="This invitation has ended, or the link is not whole" />
      <p className="mb-6 max-w-prose text-soft">
        It may have been answered already, taken back, or be older than two weeks; a newer link ends an older one. If
        you have accepted it, what was opened to you is under People.
      </p>
      <a href="/people" className={buttonClass("quiet")}>
        Go to People
      </a>
    </>
  );
}
