import type { ReactNode } from "react";
import { guidePlace } from "@/lib/framework/rules/guide";
import type { Part } from "@/lib/framework/schema";

/** Whatever an address points at is set off when one arrives there. */
export const aimed = "scroll-mt-6 target:bg-wash target:outline-8 target:outline-wash";

/** How links in running text look. */
export const inText = "underline decoration-line underline-offset-4 hover:text-ink hover:decoration-accent";

/** Leads to the place of an id. A full load, because only that lets the browser set off what the address points at. */
export function ToPlace({ id, className = inText, children }: { id: string; className?: string; children: ReactNode }) {
  return (
    <a href={guidePlace(id) ?? "/guide"} className={className}>
      {children}
    </a>
  );
}

/** Jumps to the parts of a long page. */
export function Contents({ parts }: { parts: { id: string; title: string }[] }) {
  return (
    <nav aria-label="On this page" className="mt-5 flex flex-wrap gap-x-5 text-sm print:hidden">
      {parts.map(({ id, title }) => (
        <a
          key={id}
          href={`#${id}`}
          className="flex min-h-9 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

type Headed = { id: string; title: string; eyebrow?: string; lead?: ReactNode; children: ReactNode };

/** A part of a page under its own heading and address. */
export function Chapter({ id, title, eyebrow, lead, children }: Headed) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`mt-14 ${aimed}`}>
      {eyebrow ? <p className="text-sm text-soft">{eyebrow}</p> : null}
      <h2 id={`${id}-title`} className="mb-2 break-after-avoid font-normal text-2xl">
        {title}
      </h2>
      {lead ? <p className="max-w-prose">{lead}</p> : null}
      {children}
    </section>
  );
}

/** Tells what we added from what the sources say. */
export function Ours() {
  return <span className="text-sm text-soft"> Added by Cairn.</span>;
}

/** The leaves of a thing, each with its own address. */
export function Leaves({ parts, title }: { parts?: Part[]; title?: string }) {
  if (!parts?.length) return null;
  const allOurs = parts.every(({ ours }) => ours);
  const saidOnce = allOurs && (title !== undefined || parts.length > 1);
  return (
    <>
      {title ? (
        <p className="mt-3 font-medium text-sm">
          {title}
          {allOurs ? <span className="font-normal text-soft">, added by Cairn</span> : null}
        </p>
      ) : null}
      <ul className="mt-2 grid max-w-prose gap-1.5">
        {parts.map(({ id, text, ours }) => (
          <li key={id} id={id} className={`border-line border-l-2 pl-3 ${aimed}`}>
            {text}
            {ours && !saidOnce ? <Ours /> : null}
          </li>
        ))}
      </ul>
      {saidOnce && !title ? <Ours /> : null}
    </>
  );
}
