import { X } from "lucide-react";
import type { ReactNode } from "react";

/** A native modal; whoever opens it calls `showModal()` on the element with `id`. */
export function Dialog({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      className="m-auto w-full max-w-prose rounded-lg border border-line bg-paper p-6 text-ink backdrop:bg-ink/40"
    >
      <div className="mb-4 flex items-center justify-between">
        <h2 id={`${id}-title`} className="font-medium text-xl">
          {title}
        </h2>
        <form method="dialog">
          <button type="submit" className="grid size-11 cursor-pointer place-items-center text-soft hover:text-ink">
            <X aria-hidden size={18} />
            <span className="sr-only">Close</span>
          </button>
        </form>
      </div>
      {children}
    </dialog>
  );
}
