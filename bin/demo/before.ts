import type { Piece } from "./material";

/** What the leader brought in from old notes in the first days: pasted at once, each list a batch. */
export const brought: { ago: number; pieces: Piece[] }[] = [
  {
    ago: 211,
    pieces: [
      {
        ago: 402,
        sentence:
          "Cut the first release of the new invoices from eleven screens to four, so that the date promised to our two largest customers held.",
        kind: "decided",
        scope: "own-team",
        mode: "did",
        context: "Invoicing",
        claims: { "M1.L1": "The scope moved, the date did not, and sales had agreed beforehand." },
        outcome: ["11", "4", "screens in the first release"],
        links: { "Release note": "https://docs.example.com/invoicing/first-release" },
      },
      {
        ago: 371,
        sentence:
          "Declined a candidate whom three interviewers liked, because nobody had seen them review code; the seat was filled seven weeks later.",
        kind: "declined",
        scope: "own-team",
        mode: "did",
        context: "Hiring",
        claims: { "M6.L1": "The bar stayed where it was while the seat was empty and the team was asking." },
      },
      {
        ago: 340,
        sentence:
          "Moved on-call for payments from volunteers to a rota with a written handover, and pages at night fell by half within a month.",
        kind: "restructured",
        scope: "own-team",
        mode: "did",
        context: "Payments",
        claims: { "M5.L1": "The pages were counted before and after, and the figure led to the rota." },
        outcome: ["22", "10", "pages at night in a month"],
        guard: "First response stayed under ten minutes.",
      },
      {
        ago: 318,
        sentence:
          "Agreed with the head of product that a bug older than thirty days gets a decision each Monday: mend it, or close it with a note to the customer.",
        kind: "decided",
        scope: "across-functions",
        mode: "did",
        context: "Invoicing",
        claims: { "M3.L1": "The head of product stopped checking the list and took our word for it." },
        outcome: ["64", "12", "bugs older than thirty days"],
      },
      {
        ago: 297,
        sentence:
          "Coached a senior engineer through leading the tax rounding work in both my teams; none of the plan was mine.",
        kind: "developed",
        scope: "own-team",
        mode: "coached",
        context: "Invoicing",
        claims: { "M4.L1": "Led two teams for six weeks, which they had not done before." },
      },
      {
        ago: 282,
        sentence:
          "Saw in the build times that the shared test data was the bottleneck before anybody complained, and had it split.",
        kind: "decided",
        scope: "own-team",
        mode: "did",
        context: "Build",
        claims: { "M5.L1": "A figure of my own teams changed what we did next." },
        outcome: ["38", "14", "minutes from push to green"],
      },
    ],
  },
  {
    ago: 207,
    pieces: [
      {
        ago: 263,
        sentence:
          "Reversed my own choice of message queue after the load test, and told both teams which of my assumptions had been wrong.",
        kind: "decided",
        scope: "own-team",
        mode: "did",
        context: "Payments",
        claims: { "M7.L1": "Reversed on new facts, within a week and in the open." },
        links: { "Decision and its reversal": "https://docs.example.com/payments/decisions/queue" },
      },
      {
        ago: 251,
        sentence:
          "Rearranged two sprints with support so that the annual statements went out without a freeze for the other teams.",
        kind: "decided",
        scope: "own-team",
        mode: "did",
        context: "Invoicing",
        claims: { "M8.L1": "The date was safe, and support knew the order of work two weeks ahead." },
      },
      {
        ago: 244,
        sentence:
          "Appointed the manager of Payments from inside, and stayed out of that team's planning for the first six weeks.",
        kind: "developed",
        scope: "own-team",
        mode: "coached",
        context: "Payments",
        claims: {
          "M4.L1": "A first-time manager planned two sprints without me.",
          "C6.E3": "The first of our manager seats to be filled from inside.",
        },
      },
      {
        ago: 236,
        sentence:
          "Told the CTO three weeks ahead that the audit export would be late, with two cheaper options; the smaller one was taken.",
        kind: "shaped",
        scope: "own-team",
        mode: "did",
        context: "Audit export",
        claims: { "C5.S2": "Likelihood, price and proposal in one message, while there was still a choice." },
        confidentiality: "employer-sensitive",
      },
      {
        ago: 229,
        sentence:
          "Filled both seats in Payments in one round, because the panel had agreed on the scorecard before the first interview.",
        kind: "decided",
        scope: "own-team",
        mode: "did",
        context: "Hiring",
        claims: { "M6.L1": "Neither verdict was split, and both offers were accepted." },
        outcome: ["11", "5", "weeks from opening to signature"],
      },
    ],
  },
  {
    ago: 205,
    pieces: [
      {
        ago: 356,
        sentence:
          "Carried the plans of both my teams in my own head for most of a year; in the week I was ill, three pieces of work stopped.",
        kind: "other",
        scope: "own-team",
        mode: "did",
        context: "Quarter planning",
        claims: {
          "C2.W1": "Nobody else could say what came next.",
          T1: "I called it staying close; it was holding on.",
        },
        confidentiality: "private",
      },
      {
        ago: 310,
        sentence:
          "Presented the invoicing roadmap to forty people from sales, and nobody could say afterwards what had been decided.",
        kind: "presented",
        scope: "across-functions",
        mode: "did",
        context: "Sales",
        claims: { T2: "A full room and no decision in it." },
      },
      {
        ago: 224,
        sentence:
          "Wrote down who decides on the fields that Invoicing and Dispatch share, after the second argument about one of them.",
        kind: "decided",
        scope: "several-teams",
        mode: "did",
        context: "Shared fields",
        claims: {
          "M7.L1": "What had been unclear was settled, although only for one kind of field.",
          "M2.L1": "Noticed the rub at the edge of my own area.",
        },
      },
    ],
  },
];
