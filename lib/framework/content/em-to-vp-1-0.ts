import type { Framework } from "@/lib/framework/schema";
import { competencies } from "./em-to-vp-competencies";
import { bench, crosswalk, matrix } from "./em-to-vp-matrix";
import { phases } from "./em-to-vp-phases";
import { traps, trapsNote } from "./em-to-vp-traps";
import { confidentialities, kinds, modes, scopes } from "./evidence-options";
import { firstThresholds } from "./thresholds";
import { effortWords, vagueWords } from "./wording";

/** The first version; it stays as it was for the roadmaps that pin it. */
export const emToVpFirst: Framework = {
  track: "em-to-vp",
  version: "1.0.0",
  title: "Engineering Manager to VP of Engineering",
  aim: {
    id: "R0",
    text: "Build evidence that makes a wider scope believable to others. Feeling more senior is not the aim.",
  },
  sources: [
    { document: "EMVP", title: "Engineering Manager to VP of Engineering" },
    { document: "VPROLE", title: "VP of Engineering" },
    { document: "VPECOACH", title: "VP of Engineering Coaching" },
    { document: "ours", title: "Added by Cairn" },
  ],
  competencies,
  matrix,
  bench,
  indicators: [],
  traps,
  trapsNote,
  crosswalk,
  phases,
  kinds,
  scopes,
  modes,
  confidentialities,
  effortWords,
  vagueWords,
  thresholds: firstThresholds,
};
