import type { Framework } from "@/lib/framework/schema";
import { emToVpFirst } from "./em-to-vp-1-0";

/** The signals of the first version unchanged, with the guidance around them. */
export const emToVp: Framework = {
  ...emToVpFirst,
  version: "1.1.0",
};
