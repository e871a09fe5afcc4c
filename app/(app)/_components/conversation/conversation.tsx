import { Section } from "@/app/_ui/page-head";
import type { GrantAccess } from "@/lib/grant/access";
import { findConversation } from "@/lib/review/queries/comment";
import type { CommentSubject } from "@/lib/review/schema/comment";
import { NewThread } from "./new-thread";
import { Threads } from "./threads";

type Props = { access: GrantAccess; subject: CommentSubject };

/**
 * What the leader and the reader of a grant wrote to each other on one thing, and the form to write more: the same for
 * both, as its reader sees it. Nothing where comments are closed.
 */
export async function Conversation({ access, subject }: Props) {
  const conversation = await findConversation(access, subject);
  if (!conversation) return null;
  return (
    <Section title="Conversation" id="conversation">
      <Threads conversation={conversation} />
      <NewThread conversation={conversation} isFolded={conversation.threads.length > 0} />
    </Section>
  );
}
