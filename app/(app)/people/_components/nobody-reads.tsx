import { LinkButton } from "@/app/_ui/link-button";
import { Empty } from "@/app/_ui/page-head";

/** In place of a list of readers; to somebody who only reads others, that they can keep a record as well. */
export function NobodyReads({ keepsRecord }: { keepsRecord: boolean }) {
  return (
    <div className="mt-12">
      {keepsRecord ? (
        <Empty action={<LinkButton href="/people/invite">Invite somebody</LinkButton>}>
          Nobody else reads your record. You can open parts of it to a coach, a manager or a sponsor: you choose what,
          see what they see and what they have read, and can end it at any time.
        </Empty>
      ) : (
        <Empty
          action={
            <LinkButton href="/start" look="quiet">
              Start a roadmap
            </LinkButton>
          }
        >
          You keep no record of your own here, and reading needs none. If you want one, start a roadmap: it belongs to
          you alone, and nobody whose record you read can see it.
        </Empty>
      )}
    </div>
  );
}
