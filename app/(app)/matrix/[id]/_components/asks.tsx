import type { Route } from "next";
import Link from "next/link";
import { entriesOf } from "@/lib/framework/rules/entries";
import { guidePlace } from "@/lib/framework/rules/guide";
import type { Framework } from "@/lib/framework/schema";

/** What the Guide asks for here, and the questions that lead to evidence. */
export function Asks({ framework, id }: { framework: Framework; id: string }) {
  const [text, ...prompts] = entriesOf(framework).get(id)?.words ?? [];
  const place = guidePlace(id);
  if (!text || !place) return null;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks" className="mb-2 font-medium text-xl">
        <Link href={place as Route} className="hover:underline hover:decoration-accent hover:underline-offset-4">
          What the Guide asks here
        </Link>
      </h2>
      <p>{text}</p>
      <ul className="mt-2 grid gap-1 font-serif text-soft italic">
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </section>
  );
}
