import type { ReactNode } from "react";
import { LinkFrame } from "../_components/link-frame";

export default function ActLayout({ children }: { children: ReactNode }) {
  return <LinkFrame>{children}</LinkFrame>;
}
