export type ButtonLook = "primary" | "quiet" | "plain";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-ink px-4 text-paper hover:bg-accent",
  quiet: "border border-edge px-4 hover:border-ink",
  plain: "underline decoration-line underline-offset-4 hover:decoration-accent",
};

/** The classes of a button or of a link that looks like one. */
export function buttonClass(look: ButtonLook): string {
  return `inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-sm font-medium text-sm aria-disabled:opacity-60 ${LOOKS[look]}`;
}
