import { Radios } from "@/app/_ui/radios";
import { listSituations } from "@/lib/framework/rules/situations";
import { pathValue } from "@/lib/roadmap/schema";
import { SetUp } from "./set-up";

type Props = { chosen?: string; otherwise: "first" | "none" };

/** Where a person can stand, and where it leads; a situation with one path is one choice. The most common stands first. */
export function Paths({ chosen, otherwise }: Props) {
  const situations = listSituations();
  const groups = situations.map((situation) => {
    const { id, name, text, paths } = situation;
    const several = paths.length > 1;
    const choices = paths.map((path) => ({
      value: pathValue(id, path.track),
      label: several ? path.name : name,
      hint: (
        <>
          {several ? null : <p>{text}</p>}
          <SetUp situation={situation} path={path} />
        </>
      ),
    }));
    return several ? { title: name, hint: text, choices } : { choices };
  });
  const values = groups.flatMap(({ choices }) => choices.map(({ value }) => value));
  return (
    <Radios
      name="path"
      legend="Where you stand"
      hideLegend
      groups={groups}
      chosen={values.find((value) => value === chosen) ?? (otherwise === "first" ? values[0] : undefined)}
    />
  );
}
