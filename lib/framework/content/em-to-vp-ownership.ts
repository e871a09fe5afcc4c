import type { Ownership, Source } from "@/lib/framework/schema";

const owns: Source = { document: "EMVP", heading: "What a VP Actually Owns" };
const layer = (heading: string): Source => ({ document: "EMVP", heading });

export const ownership: Ownership = {
  modes: [
    {
      id: "OW1",
      title: "While it goes well",
      text: "You answer for what keeps it so: the structure, the rhythm of planning, the quality of the leaders, the discipline of daily work. Each quarter, call each of the eight items below fine, strained or failing, and say what shows it.",
      source: owns,
      serves: ["C1", "C2", "C3", "C4"],
    },
    {
      id: "OW2",
      title: "When it goes badly",
      text: "You answer for seeing it early, for mending the weakness behind it, and for getting delivery back on its feet by other means than your own hands. Ask how long before the damage it was known, what let it through, and what has changed besides your stepping in.",
      source: owns,
      serves: ["C4", "C4.E2", "C4.E4", "M5.L3"],
    },
  ],
  layers: [
    {
      id: "OW3",
      name: "Yours directly",
      text: "Nobody else answers for these. If one of them fails, it is your matter, whoever was nearest.",
      items: [
        { id: "OWL1.1", text: "Structure: how engineering is divided, and who reports where." },
        { id: "OWL1.2", text: "Planning rhythm: when plans are made and reviewed, and whether people keep to it." },
        { id: "OWL1.3", text: "Health of delivery: whether teams, taken together, arrive when they said they would." },
        { id: "OWL1.4", text: "Quality of managers: one bar, applied to all of them." },
        { id: "OWL1.5", text: "Leadership bench: who could step up, and where nobody could." },
        { id: "OWL1.6", text: "Even execution: work of the same quality whichever team it lands in." },
        { id: "OWL1.7", text: "Quality of hiring: who gets in, by which standard, and how they do a year later." },
        { id: "OWL1.8", text: "Sight of risk: what could go wrong is known while it can still be prevented." },
      ],
      source: layer("Layer 1 – Direct Ownership"),
    },
    {
      id: "OW4",
      name: "Yours to influence",
      text: "Others decide here as well. You answer for how good those decisions are wherever they touch engineering, so the best witnesses sit outside it.",
      items: [
        { id: "OWL2.1", text: "Trust of stakeholders: they act on what engineering tells them." },
        { id: "OWL2.2", text: "Product and engineering in step: one plan, one order, no second list." },
        { id: "OWL2.3", text: "Quality of priorities: few enough to be kept, clear enough to decline by." },
        { id: "OWL2.4", text: "Trade-offs understood: people outside engineering can say what was given up and why." },
      ],
      source: layer("Layer 2 – Heavy Influence"),
    },
    {
      id: "OW5",
      name: "Yours to support",
      text: "You lend a hand and somebody else has the last word. It may be logged, and it is never needed to show readiness for VP.",
      items: [
        { id: "OWL3.1", text: "Company strategy: you say what engineering could make possible, and at what price." },
        { id: "OWL3.2", text: "Technical direction over years: you keep the organisation able to follow it." },
        {
          id: "OWL3.3",
          text: "Coordination among executives: you help with matters that do not start in engineering.",
        },
      ],
      source: layer("Layer 3 – Indirect Support"),
    },
  ],
  notes: [
    {
      id: "OW6",
      title: "Not the CTO's job by another door",
      text: "Where the technology of the whole company should go is seldom the VP's to decide. The VP makes sure that engineering can carry it out as one. If your third layer fills faster than your first, the direct work is waiting for you.",
      source: layer("Layer 3 – Indirect Support"),
    },
  ],
};
