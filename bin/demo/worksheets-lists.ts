import type { Filled } from "./worksheet-steps";

const text = (said: string) => ({ "": { "": said } });

/** What is written into as things happen: influence, opportunities, the bench by made-up names, bets. */
export const lists: Filled[] = [
  {
    worksheetId: "WS.N5",
    rounds: [
      {
        ago: 98,
        lines: {
          "WS.N5.1": {
            retry: {
              When: "{175}",
              "Of what": "That retries of direct debits come before two features.",
              "Whom, by role": "Finance director",
              "How it ended": "Convinced",
              "What it cost you": "Little",
            },
            order: {
              When: "{106}",
              "Of what": "To order the quarter by what blocks other teams.",
              "Whom, by role": "Head of product",
              "How it ended": "Convinced",
              "What it cost you": "Something",
            },
          },
          "WS.N5.3": {
            outage: {
              When: "{154}",
              "What was meant": "Nobody else knew how to restart the queue.",
              "Who had to understand it": "Executives",
              "What arrived": "The provider failed us.",
              "How you would say it now": "We had one pair of hands for it; now we have five.",
              "Who was blamed": "The others",
            },
          },
        },
        keep: "First quarter of it",
      },
      {
        ago: 9,
        lines: {
          "WS.N5.1": {
            signature: {
              When: "{65}",
              "Of what": "To sign releases off by a list instead of by my name.",
              "Whom, by role": "Engineering leads",
              "How it ended": "In part",
              "What it cost you": "Much",
            },
          },
        },
        whole: { "WS.N5.2": text("Who signs a release of payments. It came up three times in two quarters.") },
        cites: { "WS.N5.1": { signature: [65], order: [106] } },
        keep: "Second quarter of it",
      },
    ],
  },
  {
    worksheetId: "WS.SH4",
    rounds: [
      {
        ago: 104,
        whole: {
          "WS.SH4.1": {
            "WS.SH4.1.1": { "Your part": "Asked early", "Which decision": "The order of the quarter", When: "{106}" },
            "WS.SH4.1.2": { "Your part": "Learned of it later", "Which decision": "The new forms for partners" },
            "WS.SH4.1.3": {
              "Your part": "Asked late",
              "Which decision": "Cash from failed direct debits",
              When: "{175}",
            },
          },
        },
        keep: "Boundary 1",
      },
      {
        ago: 11,
        whole: {
          "WS.SH4.1": {
            "WS.SH4.1.2": {
              "Your part": "Asked early",
              "Which decision": "How they hire, by our scorecard",
              When: "{47}",
              "What they need from you next": "A view of which forms can be shared.",
            },
            "WS.SH4.1.3": {
              "Your part": "Shaped it",
              "Which decision": "How partial refunds are booked",
              When: "{58}",
            },
          },
          "WS.SH4.2": text(
            "Support: the first page of the runbook is theirs now, and they hear of outages before we do.",
          ),
        },
        cites: { "WS.SH4.1": { "WS.SH4.1.2": [47], "WS.SH4.1.3": [58] } },
        keep: "Boundary 2",
      },
    ],
  },
  {
    worksheetId: "WS.P2.1",
    rounds: [
      {
        ago: 114,
        lines: {
          "WS.P2.1.1": {
            list: {
              "What you asked for": "The list of dependencies of five teams, before planning.",
              "Asked whom": "CTO",
              "Asked on": "{117}",
              Answer: "Granted",
              "Answered on": "{117}",
            },
            data: {
              "What you asked for": "One quarter planned together with the data team.",
              "Asked whom": "Director of data",
              "Asked on": "{160}",
              Answer: "Open",
            },
          },
        },
        keep: "Before planning",
      },
      {
        ago: 42,
        lines: {
          "WS.P2.1.1": {
            list: {
              Answer: "Done",
              "Reason, or what came of it": "Two dependencies were new to everybody; one project went.",
            },
            data: {
              Answer: "Refused",
              "Answered on": "{44}",
              "Reason, or what came of it": "They have no lead until next quarter. I helped to write the role down.",
            },
          },
        },
        cites: { "WS.P2.1.1": { list: [113] } },
        keep: "After planning",
      },
    ],
  },
  {
    worksheetId: "WS.P2.3",
    rounds: [
      {
        ago: 68,
        whole: {
          "WS.P2.3.1": text(
            "Releases of three teams wait for one signature, which is mine. Eleven days in one holiday.",
          ),
          "WS.P2.3.3": text(
            "Sign-off by nine checks, run by the manager on duty. Dropped: a second person who may sign, because it would only move the queue.",
          ),
          "WS.P2.3.5": text("The engineering leads, by turns."),
          "WS.P2.3.6": text("{68}"),
          "WS.P2.3.7": text("Put forward"),
        },
        cites: { "WS.P2.3.1": { "": [68, 71] } },
        keep: "As put forward",
      },
      {
        ago: 64,
        whole: {
          "WS.P2.3.7": text("Running"),
          "WS.P2.3.8": text("Taken for two teams. Refused for payments until the auditors' report, and rightly so."),
        },
        cites: { "WS.P2.3.8": { "": [65] } },
        keep: "With the answer",
      },
    ],
  },
  {
    worksheetId: "WS.P2.4",
    rounds: [
      {
        ago: 103,
        lines: {
          "WS.P2.4.1": {
            plan: {
              "Manager, by role": "Manager of Invoicing",
              Decision: "What leaves the plan when something slips",
              "Handed over on": "{103}",
              "Whose it is": "Shared",
              "They know of this line": "Yes",
            },
          },
          "WS.P2.4.3": {
            mine: {
              Role: "My own",
              "Could grow into it": "Heron",
              "Work they have yet to do": "A plan that other teams have to follow.",
              "Look again on": "{12}",
            },
            duty: {
              Role: "Lead of the queue",
              "Ready now": "Wren, Finch",
              "Your next step for it": "Let them run the next drill alone.",
            },
          },
        },
        keep: "Before the holiday",
      },
      {
        ago: 26,
        lines: {
          "WS.P2.4.1": {
            plan: {
              "What happened since": "Cut the plan twice without me; both cuts held.",
              "When you were tempted to step back in": "When the vendor slipped.",
              "Whose it is": "Theirs",
            },
            signoff: {
              "Manager, by role": "Manager on duty",
              Decision: "Whether a release of payments goes out",
              "What happened since": "Refused until the audit.",
              "Whose it is": "Mine",
              "They know of this line": "Not yet",
            },
          },
          "WS.P2.4.3": {
            mine: {
              "Work they have yet to do": "One more plan across teams; the first one held.",
              "Look again on": "{-60}",
            },
            panel: {
              Role: "Interview panels of Mobile",
              "Your next step for it": "A second name for each seat.",
              "If nobody could": "Grow somebody",
            },
          },
        },
        cites: { "WS.P2.4.1": { plan: [73] }, "WS.P2.4.3": { duty: [155], panel: [45] } },
        keep: "Boundary 2",
      },
    ],
  },
  {
    worksheetId: "WS.AI1",
    rounds: [
      {
        ago: 8,
        lines: {
          "WS.AI1.1": {
            summaries: {
              Where: "Incidents",
              "What it should change": "The first summary is there within ten minutes.",
              "Measure, and its value before": "Minutes to the first summary: 45.",
              "Decide on": "{-30}",
              Verdict: "Open",
            },
          },
          "WS.AI1.2": {
            mobile: {
              Team: "Mobile",
              "What for": "Drafts of tests",
              "Who checks the result": "Whoever reviews the change",
              "Next step": "Make it a bet",
            },
          },
        },
      },
    ],
  },
];
