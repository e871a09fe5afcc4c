import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/app/_ui/page-head";
import type { Day } from "@/lib/date";

type Shown = {
  id: string;
  title: string;
  /** The past day that is shown, or null. */
  past: Day | null;
  asTable: boolean;
  /** The address of the page. */
  to?: string;
  children: ReactNode;
};

/** A drawing under its heading, with the way to its table and back. */
export function Twin({ id, title, past, asTable, to = "/progress", children }: Shown) {
  const query = new URLSearchParams({ ...(past ? { on: past } : {}), ...(asTable ? {} : { as: "table" }) });
  const href = `${to}${query.size ? `?${query}` : ""}#${id}` as Route;
  return (
    <Section id={id} title={title} aside={<Link href={href}>{asTable ? "As a drawing" : "As a table"}</Link>}>
      {children}
    </Section>
  );
}
