import type { Framework, Track } from "@/lib/framework/schema";
import { named } from "./ids";

const onward = (id: string) => [`${id}1.4`, `${id}2.3`, `${id}3.3`, `${id}4.3`, `${id}5.3`, `${id}6.5`, "VP5"];

/** The last id of each numbered list: as many as in the sources, and for the evidence of C6 as many as we wrote. */
const LAST: Record<Track, string[]> = {
  "em-to-vp": [
    ...["C6", "C1.S3", "C1.W3", "C1.E5", "C2.S4", "C2.W2", "C2.E2", "C3.S5", "C3.W3", "C3.E4"],
    ...["C4.S5", "C4.W2", "C4.E5", "C5.S5", "C5.W3", "C5.E4", "C6.S5", "C6.W3", "C6.E4"],
    ...["M8", "M1.L3", "M2.L3", "M3.L3", "M4.L3", "M5.L3", "M6.L3", "M7.L3", "M8.L3"],
    ...["T5", "P3", "P1.2", "P1.1.6", "P2.5", "P3.6"],
  ],
  "vp-to-cto": onward("VC"),
  "vp-to-ceo": onward("VE"),
};

/** The same for sections that the first version of em-to-vp was without; asked for where the section stands. */
const LAST_OF_SECTION: [section: keyof Framework, track: Track, last: string[]][] = [
  ["orientation", "em-to-vp", ["O11"]],
  ["roleComparisons", "em-to-vp", ["O5.8"]],
  ["shifts", "em-to-vp", ["SH5", "SH2.4", "SH3.3", "SH5.5"]],
  ["hows", "em-to-vp", ["H5"]],
  ["matrixNotes", "em-to-vp", ["MX6"]],
  ["ownership", "em-to-vp", ["OW6", "OWL1.8", "OWL2.4", "OWL3.3"]],
  ["aiMandate", "em-to-vp", ["AI7", "AI2.8", "AI4.3", "AI5.5"]],
  ["promotionSignals", "em-to-vp", ["PC11"]],
  ["questions", "em-to-vp", ["QA14"]],
];

/** The ids that a track's numbered lists lack, and those that run past their end. */
export function misnumbered(framework: Framework): { id: string; reason: string }[] {
  const sections = LAST_OF_SECTION.filter(([name, track]) => track === framework.track && framework[name]);
  const present = new Set(named(framework).map(({ id }) => id));
  return [...LAST[framework.track], ...sections.flatMap(([, , last]) => last)].flatMap((last) => {
    const prefix = last.replace(/\d+$/, "");
    const count = Number(last.slice(prefix.length));
    const wanted = Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
    const past = [...present].filter(
      (id) => id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)) && Number(id.slice(prefix.length)) > count,
    );
    return [
      ...wanted.filter((id) => !present.has(id)).map((id) => ({ id, reason: "is missing" })),
      ...past.map((id) => ({ id, reason: `is unknown: its list ends with ${last}` })),
    ];
  });
}

/** Leaves that carry another's number: below C1 everything begins with C1. Only the items of ownership are numbered by layer. */
export function strayed(framework: Framework): { id: string; reason: string }[] {
  return named(framework).flatMap(({ id: parent, value }) =>
    named(Object.values(value))
      .filter(({ id }) => !id.startsWith(parent) && /^[A-Z]/.test(id) && !id.startsWith("OWL"))
      .map(({ id }) => ({ id, reason: `stands below ${parent}, where ids begin with ${parent}` })),
  );
}
