/** A dated thing as a file that a calendar takes in; `what` tells its link from others on the page. */
export function AddToCalendar({ href, what, className = "" }: { href: string; what: string; className?: string }) {
  return (
    <a
      href={href}
      className={`inline-block min-h-6 text-sm underline decoration-line underline-offset-4 hover:decoration-accent print:hidden ${className}`}
    >
      Add to calendar<span className="sr-only"> ({what})</span>
    </a>
  );
}
