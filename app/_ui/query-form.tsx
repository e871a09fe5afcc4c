"use client";
import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";
import type { FormState } from "@/lib/errors";
import { Answer, FormMessage } from "./form";

/** A form whose fields become the query of `to`: it changes nothing, and the page that it leads to gives the `answer`. */
export function QueryForm({
  to,
  answer = null,
  children,
  className,
  label,
}: {
  to: Route;
  answer?: FormState | null;
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  return (
    <Form action={to} className={className} aria-label={label} noValidate>
      <Answer value={answer}>
        <FormMessage state={answer} />
        {children}
      </Answer>
    </Form>
  );
}
