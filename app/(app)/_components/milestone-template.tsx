import Link from "next/link";
import type { MilestoneTemplate as Template } from "@/lib/framework/schema";

type Props = {
  template: Template | null;
  note: string;
  /** Whether it leads to what the leader keeps elsewhere. */
  links?: boolean;
};

/** What the content says of this milestone, and the person's own note. */
export function MilestoneTemplate({ template, note, links = true }: Props) {
  if (!template && !note) return null;
  return (
    <div className="grid max-w-prose gap-3">
      {template ? (
        <>
          <p className="font-serif text-lg">{template.why}</p>
          <p>
            {template.hint}
            {links && template.id === "P2.2" ? (
              <>
                {" "}
                <Link href="/mechanisms#P2.2" className="underline decoration-line underline-offset-4">
                  What you run across teams
                </Link>
              </>
            ) : null}
          </p>
        </>
      ) : null}
      {template?.parts?.length ? (
        <ul className="list-disc pl-5 text-soft">
          {template.parts.map(({ id, text }) => (
            <li key={id}>
              {text}
              {links && id === "P1.1c" ? (
                <>
                  {" "}
                  <Link href="/progress/depth" className="text-ink underline decoration-line underline-offset-4">
                    What your evidence says of it
                  </Link>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {template?.example ? (
        <p className="text-soft">
          For example: {template.example.text}
          {template.example.ours ? " (An example of Cairn’s own.)" : ""}
        </p>
      ) : null}
      {note ? <p className="whitespace-pre-line">{note}</p> : null}
    </div>
  );
}
