import { buttonClass } from "@/app/_ui/button-look";
import { PageHead } from "@/app/_ui/page-head";

/** The same for a link that has run out, was cut off, is for something else, or never was one. */
export default function NothingToDo() {
  return (
    <>
      <PageHead title="This link does nothing any more, or it is not whole" />
      <p className="mb-6 max-w-prose text-soft">
        A link in a message works for 30 days. It may also have been cut off on the way: open the whole link from the
        newest message. Nothing has been changed. Signed in, you can do the same under Reminders.
      </p>
      <a href="/settings/reminders" className={buttonClass("quiet")}>
        Go to Reminders
      </a>
    </>
  );
}
