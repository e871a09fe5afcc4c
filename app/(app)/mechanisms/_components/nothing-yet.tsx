import { LinkButton } from "@/app/_ui/link-button";
import { Empty } from "@/app/_ui/page-head";

/** What goes here, and why it matters. */
export function NothingYet() {
  return (
    <div className="mt-8">
      <Empty action={<LinkButton href="/mechanisms/new">Write the first one down</LinkButton>}>
        Here stands what runs on the days you are elsewhere: a planning rhythm, a forum that decides, what is expected
        of managers. You note when it ran, and whether it needed you. A rescue that comes back for the same cause is
        owed such a mechanism, and is paid once that ran twice without you.
      </Empty>
    </div>
  );
}
