import { Radios } from "@/app/_ui/radios";
import type { Framework } from "@/lib/framework/schema";
import { BELOW } from "@/lib/review/content/check-in";
import type { Level } from "@/lib/review/schema/check-in";

type Props = {
  matrix: NonNullable<Framework["matrix"]>;
  /** What was sent before, by row; null is a row of which one cannot say. */
  levels?: Record<string, Level | null>;
  canLeave?: boolean;
};

/** A level for each row of the matrix, by its words; nothing is chosen beforehand. */
export function MatrixRadios({ matrix, levels, canLeave = false }: Props) {
  return matrix.rows.map(({ id, name, cells }) => {
    const chosen = levels?.[id];
    const choices = [
      { value: "0", label: BELOW },
      ...cells.map(({ level, text }) => ({ value: String(level), label: `${level}: ${text}` })),
      ...(canLeave ? [{ value: "unsure", label: "I cannot say" }] : []),
    ];
    return (
      <Radios
        key={id}
        name={`levels.${id}`}
        legend={name}
        groups={[{ choices }]}
        chosen={chosen === null ? "unsure" : chosen?.toString()}
      />
    );
  });
}
