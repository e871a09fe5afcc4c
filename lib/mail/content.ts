import { oneLine } from "./rules";
import type { WrittenTemplate } from "./schema";

/** A message before it is laid out; its HTML and its plain text are made from the same words. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  /** Several things with a link each, in the order of their weight. */
  items?: { title: string; text: string; href: string }[];
  button?: { label: string; href: string };
  /** What can be done from the message itself. */
  links?: { label: string; href: string }[];
  /** Why this message came, and what to do when it should not have. */
  why: string;
};

type Words = {
  name: string;
  /** The one-time link, for the templates that carry one. */
  link: string;
  /** Where Cairn is served, without a slash at the end. */
  home: string;
  /** What somebody wrote themselves, for the one template that carries it. */
  text?: string;
  /** Of an invitation: as what, for what, and what it opens from when on. */
  role?: string;
  purpose?: string;
  opens?: string;
  days?: string;
  /** Of an ask that was mailed before and not answered. */
  again?: string;
};

type Question = Words & { about: string; takes?: string[]; end?: string };

/** Whoever gets it has no account: it says who asks, what it takes, and how to be left alone. */
const question = ({ name, home, about, link, takes, again, ...words }: Question) => ({
  paragraphs: [
    ...(again
      ? [
          "You were asked this before, and there is no answer yet. It is asked twice more at most, and then never again.",
        ]
      : []),
    `${name}, who keeps a record of their own work as a leader, ${about}.`,
    ...(takes ?? [
      "The question stands on one page, takes less than a minute and needs no account. You may also leave it unanswered.",
      "The link is for you alone, so please do not pass it on. It works for 30 days; once you have answered, it is how you correct or withdraw your answer.",
    ]),
  ],
  button: { label: "Open the question", href: link },
  why: `This came because ${name} wrote your address into the Cairn at ${home}, where it is deleted 30 days after ${words.end ?? "your answer or the end of the question"}. On the same page you can say that nobody there may mail you again.`,
});

const LETTERS: Record<WrittenTemplate, (words: Words) => Letter> = {
  attest: (words) => ({
    ...question({ ...words, about: "has named you as somebody who saw one piece of it" }),
    subject: `${words.name} asks what you saw`,
  }),
  "still-holds": (words) => ({
    ...question({ ...words, about: "asks you whether one piece of it still holds" }),
    subject: `${words.name} asks whether something still holds`,
  }),
  placement: (words) => ({
    ...question({
      ...words,
      about: "asks a few people how they experience it",
      end: "the round of questions is closed",
      takes: [
        "There are nine short choices, about three minutes. They need no account, and you may also leave them unanswered.",
        "Nobody is told what one person chose: only counts of groups of four or more are shown, once, when the round is closed, which is three weeks after it was opened or before. Until then this link is how you answer anew or take your answer back; please do not pass it on.",
      ],
    }),
    subject: `${words.name} asks how you experience their work`,
  }),
  "make-concrete": (words) => ({
    ...question({ ...words, about: "asks what you meant by something you told them" }),
    subject: `${words.name} asks what you meant`,
  }),
  run: (words) => ({
    ...question({
      ...words,
      about: "asks you, who look after something they set up, to note when it runs",
      takes: [
        "It takes less than a minute each time and needs no account. You may also leave it.",
        "The link is for you alone, so please do not pass it on. It works for 30 days, as often as something ran.",
      ],
    }),
    subject: `${words.name} asks you to note what ran`,
  }),
  invitation: ({ name, link, home, role = "", purpose = "", opens = "", days = "" }) => ({
    subject: `${name} invites you to read their record`,
    paragraphs: [
      `${name}, who keeps a record of their own work as a leader, invites you, as their ${role}, to read a part of it.`,
      `What for: ${purpose}`,
      `What it opens: ${opens} There is ${days}.`,
      `${name} sees what you read and when, can change what is open, and can end it at any time; so can you.`,
      "The link is for you alone and works for 14 days. It needs an account, which takes a minute. You may also decline, or leave it unanswered.",
    ],
    button: { label: "Open the invitation", href: link },
    why: `This came because ${name} wrote your address into the Cairn at ${home}, where the invitation forgets it once it is answered or over. On the same page you can say that nobody there may mail you again.`,
  }),
  "verify-email": ({ name, link }) => ({
    subject: "Confirm your address for Cairn",
    paragraphs: [
      `${name}, this address was given for your Cairn account.`,
      "Confirm that it is yours, so that a forgotten password can be reset through it.",
    ],
    button: { label: "Confirm this address", href: link },
    why: "If you did not ask for this, ignore it: nothing happens until the address is confirmed.",
  }),
  "reset-password": ({ name, link }) => ({
    subject: "Choose a new password for Cairn",
    paragraphs: [
      `${name}, somebody asked for a new password for your Cairn account.`,
      "The link works once, for 30 minutes. Every browser that is signed in now will be signed out.",
    ],
    button: { label: "Choose a new password", href: link },
    why: "If it was not you, ignore this: your password stays as it is.",
  }),
  "sign-in-link": ({ name, link }) => ({
    subject: "Your sign-in link for Cairn",
    paragraphs: [
      `${name}, here is the link that was asked for. It works once, for 10 minutes.`,
      "Open it on the device on which you want to be signed in.",
    ],
    button: { label: "Go to sign in", href: link },
    why: "If it was not you, ignore this: nobody is signed in until the link is used.",
  }),
  "address-changed": ({ name, home }) => ({
    subject: "The address of your Cairn account was changed",
    paragraphs: [
      `${name}, your Cairn account now uses another e-mail address. Messages no longer come to this one.`,
      "If you did this, there is nothing to do.",
    ],
    why: `If it was not you, somebody else can use your account. Tell whoever runs the Cairn at ${home} at once.`,
  }),
  "password-changed": ({ name, home }) => ({
    subject: "The password of your Cairn account was changed",
    paragraphs: [
      `${name}, the password of your Cairn account was changed, and every other browser was signed out.`,
      "If you did this, there is nothing to do.",
    ],
    button: { label: "Open Cairn", href: home },
    why: "If it was not you, choose a new password at once: on the sign-in page, follow “Forgotten password”.",
  }),
  "sign-up-attempt": ({ name, home }) => ({
    subject: "You already have a Cairn account",
    paragraphs: [
      `${name}, somebody tried to create a Cairn account with this address. It already has one, so nothing was changed.`,
      "If it was you, sign in; a forgotten password can be reset from there.",
    ],
    button: { label: "Sign in", href: `${home}/sign-in` },
    why: "If it was not you, there is nothing to do. Whoever tried was not told that the account exists.",
  }),
  nudge: ({ name, home, text = "" }) => ({
    subject: `${name} writes to you`,
    paragraphs: [`${name}, who reads your record by a grant of yours, writes:`, ...text.split(/\n+/).filter(Boolean)],
    button: { label: "Open Cairn", href: `${home}/home` },
    why: `This came from the Cairn at ${home} because you opened parts of your record to ${name}. At most one such message a week comes from each person; ending what you opened ends them too.`,
  }),
};

/** The letter of `template`. A name arrives as one short line, whatever was typed; a missing one is left unsaid. */
export function letterOf(template: WrittenTemplate, words: Partial<Words> & { home: string }): Letter {
  const name = oneLine(words.name ?? "").slice(0, 100) || "Hello";
  return LETTERS[template]({ link: words.home, ...words, name });
}

/** What one message of the day is made of: what there is to say, by its weight, and what can be done from it. */
export type Digest = {
  name: string;
  home: string;
  items: { title: string; body: string; href: string }[];
  links: { label: string; href: string }[];
};

/** The one message of a day. Its subject says the most important thing, and how much more there is. */
export function digestLetter({ name, home, items, links }: Digest): Letter {
  const [first] = items;
  const rest = items.length - 1;
  const subject = rest > 0 ? `${first?.title}, and ${rest} more` : (first?.title ?? "");
  return {
    subject: oneLine(subject),
    paragraphs: [`${oneLine(name).slice(0, 100)}, ${rest > 0 ? "these are due" : "this is due"}.`],
    items: items.map(({ title, body, href }) => ({ title: oneLine(title), text: body, href: home + href })),
    links,
    why: `This came from the Cairn at ${home}, which sends at most one such message a day. When they come, and which, is yours to choose: ${home}/settings/reminders`,
  };
}
/** What an operator sends to see whether mail arrives; it stands outside the outbox. `home` without a slash at the end. */
export const trialLetter = ({ home }: { home: string }): Letter => ({
  subject: "A test message from Cairn",
  paragraphs: [
    `This message shows that the Cairn at ${home} can send mail to this address.`,
    "There is nothing to do.",
  ],
  button: { label: "Open Cairn", href: home },
  why: `It came because whoever runs the Cairn at ${home} asked for it once.`,
});

/** What a message is called when it is spoken of; a template that this version does not know goes by its name. */
export function subjectOf(template: string): string {
  if (template === "digest") return "What is due";
  if (!Object.hasOwn(LETTERS, template)) return template;
  return letterOf(template as WrittenTemplate, { home: "" }).subject;
}
