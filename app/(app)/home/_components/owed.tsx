import Link from "next/link";
import { debtsOf } from "@/lib/mechanism/rules/debt";
import { owedText } from "@/lib/mechanism/rules/telling";
import type { MechanismView } from "@/lib/mechanism/rules/view";

/** One quiet line while a cause came back that nothing carries. */
export function Owed({ mechanisms }: { mechanisms: MechanismView }) {
  const text = owedText(debtsOf(mechanisms).open);
  return text ? (
    <p className="border-line border-b py-3 text-sm">
      {text}{" "}
      <Link
        href="/mechanisms"
        prefetch={false}
        className="inline-block py-0.5 underline decoration-line underline-offset-4 hover:decoration-accent"
      >
        What could carry it
      </Link>
    </p>
  ) : null;
}
