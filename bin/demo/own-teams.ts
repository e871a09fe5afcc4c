import type { Piece } from "./material";

/** The first two months: mostly own hands, mostly own teams, and the first honest entries against oneself. */
export const ownTeams: Piece[] = [
  {
    ago: 209,
    sentence: "Listed the last real exposure for each of the six areas; org design and succession stayed empty.",
    kind: "other",
    scope: "own-team",
    mode: "did",
    context: "Gap map",
    claims: { "C6.W3": "Neither of my teams has anybody named who could take it over." },
    confidentiality: "private",
    links: { "Gap map": "https://docs.example.com/gap-map" },
    serves: "P1.1",
  },
  {
    ago: 208,
    sentence:
      "Asked both managers which of my decisions last month could have been theirs; they named nine, and I had expected three.",
    kind: "other",
    scope: "own-team",
    mode: "did",
    context: "Manager circle",
    claims: { "C2.W1": "Nine decisions waited for me that did not have to." },
    outcome: ["9", "", "decisions in a month that were theirs to take"],
    serves: "P1.1",
  },
  {
    ago: 202,
    sentence:
      "Took the rounding change out of the sprint so that the tax release kept its date; the regional sales lead agreed the same day.",
    kind: "decided",
    scope: "own-team",
    mode: "did",
    context: "Invoicing",
    claims: { "M1.L1": "Scope was traded for the date, and the one affected had agreed." },
  },
  {
    ago: 200,
    sentence:
      "Read what I had brought in from last year's notes: eleven of the fourteen entries end at the edge of my own two teams.",
    kind: "other",
    scope: "own-team",
    mode: "did",
    context: "Gap map",
    serves: "P1.1",
  },
  {
    ago: 196,
    sentence:
      "Signed off the invoicing release at half past eleven at night, because the signature is mine alone and I had sat in meetings all day.",
    kind: "stepped-in",
    scope: "own-team",
    mode: "did",
    context: "Release sign-off",
    cause: "Release sign-off",
    claims: {
      "C2.W1": "A finished release waited nine hours for one person.",
      T1: "I could have given the right away.",
    },
    late: 1,
  },
  {
    ago: 193,
    sentence:
      "Followed one billing change from request to release: of eleven days, nine were waiting, most of them for review by the same engineer.",
    kind: "other",
    scope: "own-team",
    mode: "did",
    context: "Invoicing",
    claims: { "M5.L1": "The figure showed the queue before anybody had complained about it." },
    outcome: ["9", "5", "days of waiting in a billing change"],
    guard: "Changes sent back after release did not rise.",
    links: { "The eleven days": "https://docs.example.com/invoicing/eleven-days" },
  },
  {
    ago: 189,
    sentence:
      "Left the design review that I had led for two years to a senior engineer; I asked two questions, and the decision held.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Payments",
    claims: { "M4.L1": "Decided in my place, and I had been ready to overrule." },
  },
  {
    ago: 188,
    sentence:
      "Told the head of product before the plan was signed which two of five requests would not fit; both moved a quarter without a fight.",
    kind: "declined",
    scope: "across-functions",
    mode: "did",
    context: "Quarter planning",
    claims: {
      "C3.S4": "Both refusals came with the condition under which the answer would change.",
      "M3.L1": "The head of product passed my reasons on to sales unchanged.",
    },
  },
  {
    ago: 187,
    sentence:
      "Asked the lead of Dispatch what my teams cost theirs; the answer was four days a month of waiting for changes to shared fields.",
    kind: "other",
    scope: "several-teams",
    mode: "did",
    context: "Shared fields",
    claims: { "M2.L1": "The boundary rubs close by, and now there is a figure for it." },
    outcome: ["4", "", "days a month that Dispatch waits for us"],
  },
  {
    ago: 181,
    sentence:
      "Replaced the weekly status call by a page that both teams fill in by noon; two people asked for the call back, and after a month nobody did.",
    kind: "restructured",
    scope: "own-team",
    mode: "built",
    context: "Delivery review",
    claims: { "C4.S3": "Three of the five figures on the page changed a decision; the other two went." },
    outcome: ["6", "0", "hours a week in status calls"],
    late: 3,
  },
  {
    ago: 175,
    first: "Good talk with the finance director about failed direct debits.",
    sentence:
      "Showed the finance director what a day of failed direct debits costs in cash, and the retry work moved ahead of two features.",
    kind: "shaped",
    scope: "across-functions",
    mode: "did",
    context: "Finance",
    claims: {
      "C5.S1": "The talk was about cash in the bank and never reached the queue behind it.",
      "M3.L2": "Finance had not been part of our order of work before.",
    },
    outcome: ["fourth", "first", "place of the retry work in the quarter"],
    confidentiality: "employer-sensitive",
  },
  {
    ago: 172,
    sentence:
      "Appointed a senior engineer to lead Invoicing as my newest manager, with three decisions written down that are theirs from the first day.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Manager circle",
    claims: { "C6.S3": "Named before there was a seat, tried with the rounding work, appointed when it opened." },
  },
  {
    ago: 168,
    sentence:
      "Went through the gap map with the CTO, who struck out two strengths and added a gap I had not seen: I am the last to hear of other teams' risks.",
    kind: "other",
    scope: "organisation",
    mode: "did",
    context: "Gap map",
    claims: { "C5.W3": "I shield my teams from choices that I could have had a part in." },
    confidentiality: "private",
    serves: "P1.2",
  },
  {
    ago: 165,
    sentence: "Took part in the two-day offsite on ways of working.",
    kind: "presented",
    scope: "organisation",
    mode: "did",
    withdrawnAgo: 140,
  },
  {
    ago: 158,
    sentence:
      "Restarted the payment queue by hand during the provider's outage, because nobody else on duty had ever done it.",
    kind: "stepped-in",
    scope: "own-team",
    mode: "did",
    context: "Payments",
    cause: "One person knows the payment queue",
    claims: { "C6.W3": "We learned of the gap during the outage.", T5: "The service was saved in person." },
  },
  {
    ago: 155,
    sentence:
      "Had the two newest engineers on duty drain and restart the payment queue in a drill, while I watched and said nothing.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Payments",
    claims: { "C6.E4": "Two more people have done it alone.", "M4.L1": "They can do something that only I could." },
    outcome: ["1", "3", "people who can restart the queue"],
    links: { "Runbook of the queue": "https://wiki.example.com/payments/queue" },
  },
  {
    ago: 154,
    sentence:
      "Wrote the outage up for the executives in half a page: what customers lost, what it cost, what we change; finance had no questions left.",
    kind: "other",
    scope: "across-functions",
    mode: "did",
    context: "Incident review",
    claims: { "C5.S5": "Engineers got four pages with the same facts.", "C5.S1": "The cost stands in the first line." },
    confidentiality: "employer-sensitive",
  },
];
