import type { ReactNode } from "react";
import { SiteFrame } from "../_components/site-frame";

export default function AskLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
