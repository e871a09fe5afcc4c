import type { ReactNode } from "react";

/** The one h1 of a screen, with the line above it and what can be done beside it. */
export function PageHead({
  title,
  eyebrow,
  children,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 pt-10 pb-6">
      <div>
        {eyebrow ? <p className="mb-2 text-sm text-soft">{eyebrow}</p> : null}
        <h1 className="max-w-prose font-normal text-2xl leading-tight md:text-3xl">{title}</h1>
      </div>
      {children ? <div className="flex flex-wrap gap-3 print:hidden">{children}</div> : null}
    </div>
  );
}

/** A part of a screen under its own heading. */
export function Section({
  title,
  aside,
  id,
  children,
}: {
  title: string;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="mt-12" aria-labelledby={id ?? title.toLowerCase().replaceAll(" ", "-")}>
      <div className="mb-4 flex flex-wrap items-baseline gap-4">
        <h2 id={id ?? title.toLowerCase().replaceAll(" ", "-")} className="font-medium text-xl">
          {title}
        </h2>
        {aside ? <div className="ml-auto text-sm text-soft">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** What goes here, why it matters, and the one thing to do. Never fake data. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-line border-y py-8">
      <p className="max-w-prose text-soft">{children}</p>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
