import type { ComponentProps } from "react";
import { capital, numberWord } from "@/lib/text";
import { countChanges } from "@/lib/worksheet/rules/compare";
import { Changes, Unchanged } from "../../../../../_components/worksheet/differences";

type Props = ComponentProps<typeof Changes> & { than: string };

/** What differs from another version, which is called `than`. */
export function Between({ than, ...compared }: Props) {
  const count = countChanges(compared.comparison);
  const rows = count === 1 ? "One row differs" : `${capital(numberWord(count))} rows differ`;
  return (
    <>
      <p className="mt-6 max-w-prose border-accent border-l-2 py-1 pl-3">
        {count ? rows : "Nothing differs"} from the version {than}.
      </p>
      <Changes {...compared} />
      <Unchanged {...compared} />
    </>
  );
}
