import { LinkButton } from "@/app/_ui/link-button";
import { Empty } from "@/app/_ui/page-head";

/** What stands here while nothing has been claimed; what was written down waits for its place first. */
export function NothingYet({ items, children }: { items: number; children: string }) {
  const [href, label] = items
    ? (["/evidence/tidy", "Say what it shows"] as const)
    : (["/home", "Write down what happened"] as const);
  return <Empty action={<LinkButton href={href}>{label}</LinkButton>}>{children}</Empty>;
}
