import type { Framework } from "@/lib/framework/schema";
import { emToVpFirst } from "./em-to-vp-1-0";
import { aiMandate } from "./em-to-vp-ai";
import { matrixNotes } from "./em-to-vp-matrix-notes";
import { opportunities } from "./em-to-vp-opportunities";
import { managerAndVp, orientation } from "./em-to-vp-orientation";
import { ownership } from "./em-to-vp-ownership";
import { promotionSignals } from "./em-to-vp-promotion";
import { questionNotes, questions } from "./em-to-vp-questions";
import { role } from "./em-to-vp-role";
import { hows, shifts } from "./em-to-vp-shifts";
import { worksheets } from "./em-to-vp-worksheets";
import { thresholds } from "./thresholds";

/** The signals of the first version unchanged, with the guidance around them. */
export const emToVp: Framework = {
  ...emToVpFirst,
  ...role,
  version: "1.1.0",
  orientation,
  shifts,
  hows,
  matrixNotes,
  ownership,
  aiMandate,
  promotionSignals,
  questions,
  questionNotes,
  opportunities,
  roleComparisons: [managerAndVp, ...role.roleComparisons],
  worksheets: [...worksheets, ...role.worksheets],
  thresholds,
};
