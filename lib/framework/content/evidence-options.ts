import type { Option } from "@/lib/framework/schema";

export const kinds: Option[] = [
  { id: "decided", label: "Decided", hint: "You took a decision that reached past the day." },
  { id: "shaped", label: "Shaped or challenged", hint: "A plan, a priority or a choice changed because you spoke up." },
  { id: "declined", label: "Declined", hint: "You turned something down, with a reason that held." },
  { id: "asked-early", label: "Asked early", hint: "Somebody wanted your view while the options were still open." },
  {
    id: "presented",
    label: "Presented or attended",
    hint: "You were in the room. Say what was decided there, if anything was.",
  },
  { id: "developed", label: "Developed someone", hint: "Somebody can do, or decides, what they did not before." },
  {
    id: "restructured",
    label: "Changed structure",
    hint: "Teams, ownership, decision rights or interfaces are different now.",
  },
  {
    id: "stepped-in",
    label: "Stepped in",
    hint: "You did it yourself because it would have failed otherwise. Name the cause.",
  },
  { id: "other", label: "Other", hint: "None of these fits." },
];

export const scopes: Option[] = [
  { id: "own-team", label: "Own team", hint: "The people who report to you, and their work." },
  { id: "several-teams", label: "Several teams", hint: "Your team and others, or teams that are not yours." },
  { id: "organisation", label: "Organisation", hint: "Engineering as a whole, or a large part of it." },
  {
    id: "across-functions",
    label: "Across functions",
    hint: "Engineering together with product, finance, sales or others.",
  },
  { id: "company", label: "Company", hint: "The company as a whole." },
];

export const modes: Option[] = [
  { id: "did", label: "Did it", hint: "Your own hands or your own decision." },
  { id: "coached", label: "Coached it", hint: "Somebody else did it, with your help." },
  { id: "built", label: "Built the mechanism", hint: "You set up what makes it happen again and again." },
  { id: "others-run", label: "Others run it", hint: "It happens without you." },
];

export const confidentialities: Option[] = [
  { id: "ordinary", label: "Ordinary", hint: "Fit for the people you have given access to." },
  {
    id: "employer-sensitive",
    label: "Employer-sensitive",
    hint: "Holds facts of your employer; left out of what you share unless you include it.",
  },
  { id: "private", label: "Private", hint: "For you alone, whatever access others have." },
];
