import type { Option } from "@/lib/framework/schema";

/** How a roadmap can end where its content does not say. */
export const outcomes: Option[] = [
  {
    id: "arrived",
    label: "Took on the role",
    hint: "By title or in fact, here or elsewhere. Say what is yours now that was not before.",
  },
  {
    id: "stay-and-grow",
    label: "Stay and grow",
    hint: "The role you have is the one you want. Say what you will deepen or widen in it.",
  },
  {
    id: "stop-here",
    label: "Stop here",
    hint: "Other things come first. What was written down stays yours.",
  },
];

/** The ending that leads to another roadmap, whatever the track. */
export const goOn: Option = {
  id: "go-on",
  label: "Go on with another roadmap",
  hint: "A second year, or another track. Everything logged so far serves the next one as well.",
};
