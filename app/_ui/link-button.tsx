import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-look";

/** A link that looks like a button. */
export function LinkButton({
  href,
  look = "primary",
  children,
}: {
  href: Route;
  look?: ButtonLook;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={buttonClass(look)}>
      {children}
    </Link>
  );
}
