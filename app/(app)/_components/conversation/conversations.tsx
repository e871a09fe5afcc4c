import { Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { RecordAccess } from "@/lib/record/access";
import { type Conversation, listConversations, type Writing } from "@/lib/review/queries/comment";
import type { CommentSubject } from "@/lib/review/schema/comment";
import { NewThread } from "./new-thread";
import { Threads } from "./threads";

type Props = { access: RecordAccess; subject: CommentSubject };

/** The leader's conversations on one thing, each under the name of whom it is with. Nothing where there is nobody to write to. */
export async function Conversations({ access, subject }: Props) {
  const conversations = await listConversations(access, { subject, at: now() });
  if (!conversations.length) return null;
  return (
    <Section title="Conversation" id="conversation">
      <div className="grid max-w-prose gap-8">
        {conversations.map((conversation) => (
          <One key={conversation.grantId} conversation={conversation} />
        ))}
      </div>
    </Section>
  );
}

const CLOSED: Record<Exclude<Writing, "open">, (name: string) => string> = {
  withdrawn: () => "This is withdrawn and takes no comment until it is put back.",
  hidden: (name) => `${name} cannot read this at present, and so not this conversation either. You keep it.`,
  mute: (name) => `${name} can no longer comment. You keep what was written.`,
  ended: () => "This grant has ended. You keep what was written.",
};

function One({ conversation }: { conversation: Conversation }) {
  const { grantId, readerName, role, writing } = conversation;
  return (
    <section aria-labelledby={`with-${grantId}`}>
      <h3 id={`with-${grantId}`} className="font-medium">
        With {readerName}, {ROLE_NAMES[role].toLowerCase()}
      </h3>
      {writing === "open" ? null : <p className="mt-1 text-sm text-soft">{CLOSED[writing](readerName)}</p>}
      <Threads conversation={conversation} />
      {writing === "open" ? <NewThread conversation={conversation} isFolded to={readerName} /> : null}
    </section>
  );
}
