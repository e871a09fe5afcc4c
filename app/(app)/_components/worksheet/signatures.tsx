import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { dayOf, fullDay, longDay } from "@/lib/date";
import { capital, listed, numberWord } from "@/lib/text";
import type { Signing } from "@/lib/worksheet/queries/signing";
import { calledAs, signedText } from "@/lib/worksheet/rules/signing";

type Props = { signing: Signing; zone: string; compareHref: (from: number, to: number) => Route };

/** Who put their name to a version and who has not, and how it differs from the one that was signed before. */
export function Signatures({ signing, zone, compareHref }: Props) {
  const { signedBy, signatures, called, latest, earlier } = signing;
  return (
    <Section title="Signatures">
      <p className="max-w-prose">
        {called < latest && signatures.length === 0 ? "Nobody signed this version." : signedText(signedBy, signatures)}
        {called < latest ? " Another version was kept since, which is the one to sign." : null}
      </p>
      {signatures.length ? (
        <ul className="mt-4 max-w-prose border-line border-b">
          {signatures.map(({ role, name, signedAt, grantId, holds }) => {
            const day = dayOf(signedAt, zone);
            return (
              <li key={grantId ?? role} className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-2.5">
                <span className="font-serif text-lg">{name}</span>
                <span className="text-soft">{capital(calledAs(role))}</span>
                <time dateTime={day} title={fullDay(day)} className="ml-auto text-soft">
                  {longDay(day)}
                </time>
                {holds ? null : (
                  <span className="w-full text-accent text-sm">What stands here now is not what was signed.</span>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {earlier ? (
        <p className="mt-3 max-w-prose text-soft">
          The version kept on {longDay(dayOf(earlier.keptAt, zone))} was signed by{" "}
          {listed(earlier.signatures.map(({ name, role }) => `${name} (${role})`))}.{" "}
          {earlier.changes
            ? `${capital(numberWord(earlier.changes))} ${earlier.changes === 1 ? "row differs" : "rows differ"} from it, so this one is signed anew.`
            : "Nothing in it reads differently; this one is signed by itself all the same."}{" "}
          <Link href={compareHref(earlier.called, called)} className="underline decoration-line underline-offset-4">
            Compare the two
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
