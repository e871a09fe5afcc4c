import type { Metadata } from "next";
import { PageHead, Section } from "@/app/_ui/page-head";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Privacy" };

export default async function PrivacyPage() {
  return (
    <div className="max-w-prose">
      <PageHead title="What is stored, and who can read it" />
      <Section title="Who can read your record">
        <p>
          You, and whoever you open a part of it to. There is no page on which an administrator reads what people write,
          and no employer, coach or manager sees anything that you have not shown them.
        </p>
        <p className="mt-3">
          To open a part of it you invite somebody, say what for, and choose what they read, from which day on and until
          when. Private entries are open to nobody. You see what they see and which pages they read on which day, and
          can end it at any time; it holds from their next page on. They can leave as well.
        </p>
        <p className="mt-3">
          One limit should be plain: whoever runs this Cairn holds the database file and its backups, and can open them
          as files. If that is your employer, write accordingly, or run it yourself. It takes one command.
        </p>
      </Section>
      <Section title="What is stored">
        <ul className="list-disc space-y-2 pl-5">
          <li>Your name, e-mail address, time zone and theme.</li>
          <li>Your password, only as an argon2id hash that it cannot be read from.</li>
          <li>What you write, with its earlier wordings until you purge them.</li>
          <li>
            For each signed-in browser what it calls itself, when it signed in and when it was last seen. No address.
          </li>
          <li>
            Whom you opened a part of your record to and since when, and the hours in which they read a page of it. The
            address that an invitation went to is deleted once it is answered or over.
          </li>
          <li>Messages to you that wait to be sent, and when those of the last 30 days went out.</li>
          <li>In the server's log that something happened and when; never what you wrote, and no password or link.</li>
        </ul>
      </Section>
      <Section title="Cookies">
        <p>
          One that keeps you signed in, for 30 days at most; one that tells your browser from a stranger's when somebody
          guesses at your password; one for the theme. None of them is read by anybody else, and there is nothing to
          consent to: no statistics, no advertising, nothing loaded from another site.
        </p>
      </Section>
      <Section title="What leaves this server">
        <p>
          {env().SMTP_URL
            ? `Mail to you, and to those you ask or invite, through ${new URL(env().SMTP_URL ?? "").hostname}.`
            : "Nothing. No mail server is set, so messages stay in files in its data folder."}{" "}
          Evidence is in no mail: a question or an invitation only carries the link to its page. If you sign in through
          another provider, it learns that you did.
        </p>
      </Section>
      <Section title="Other people">
        <p>
          Leaders write about the people they work with. Use roles instead of names: “a senior engineer in payments”
          says what a reader needs. Nothing here ever asks for the name of a report.
        </p>
        <p className="mt-3">
          Somebody who is asked what they saw needs no account. They see that one entry, its day, what changed and what
          it is counted as. Their answer stays with the entry until they take it back through the same link; what they
          wrote is removed then. Their address is deleted 30 days after the answer or the end of the question. If they
          want no more mail, a hash of it is kept, so that nobody on this Cairn can mail such a question to it again.
        </p>
        <p className="mt-3">
          Whoever gave feedback can be asked what they meant, and sees the words as they were written down. Whoever
          looks after something that runs can be asked to note when it did, and sees what it is called and how often it
          is meant to run. Nothing else of a record is shown to them, and what they say can be taken back in the same
          way.
        </p>
        <p className="mt-3">
          Somebody who is asked in a round how a leader’s work looks to them is only ever counted, in groups of four or
          more. What they chose stands in the database until the round closes and is deleted then; the counts stay.
          Their address is deleted 30 days after that.
        </p>
      </Section>
      <Section title="Taking it with you, and deleting it">
        <p>
          In the settings you can download everything as one file, and delete the account. Deleting removes every row of
          yours at once and overwrites where it stood in the database file; queued messages are cancelled. Backups made
          before still hold it until whoever runs this Cairn deletes them. On PostgreSQL the server removes the old rows
          from its files with its next vacuum.
        </p>
      </Section>
    </div>
  );
}
