import type { Step } from "@/lib/readiness/rules/step";

/** Where the cheapest step of the signal `id` is taken; null when there is nothing to open. */
export function wayOf(id: string, step: Step): { href: string; label: string } | null {
  switch (step.kind) {
    case "answer":
      return { href: `/matrix/${id}#item-${step.evidenceId}`, label: "Say what answers it" };
    case "hear":
      return { href: `/evidence/${step.evidenceId}/edit`, label: "Put the sentence right" };
    case "ask":
    case "ask-another":
      return { href: `/evidence/${step.evidenceId}/ask`, label: "Ask about this item" };
    case "log":
    case "add":
    case "keep":
      return { href: `/evidence/log/${id}`, label: "Log something for this" };
    default:
      return null;
  }
}
