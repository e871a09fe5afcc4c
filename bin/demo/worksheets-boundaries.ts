import type { Filled } from "./worksheet-steps";

const text = (said: string) => ({ "": { "": said } });
const month = (last: string, example: string) => ({ "Last month": last, "One example": example });
const [MANAGER, BOTH, VP] = ["Mostly the manager", "Some of each", "Mostly the VP"];

/** What is filled in at the start and at boundaries. */
export const boundaries: Filled[] = [
  {
    worksheetId: "WS.N7",
    rounds: [
      {
        ago: 7,
        whole: {
          "WS.N7.1": {
            "WS.N7.1.3": { "You are there": "Always", "You should be": "Yes" },
            "WS.N7.1.4": {
              "You are there": "When invited",
              "You should be": "For some items",
              "Who speaks for you when you are not": "CTO",
            },
          },
        },
        lines: {
          "WS.N7.1": {
            releases: {
              "Another room": "Sales' weekly call on launches",
              "You are there": "Never",
              "You should be": "For some items",
              "What was settled there without you lately": "Two dates that the risk review has not seen.",
            },
          },
        },
      },
    ],
  },
  {
    worksheetId: "WS.O5",
    rounds: [
      {
        ago: 208,
        whole: {
          "WS.O5.1": {
            "O5.1": month(MANAGER, "Three evenings on the release of my own two teams."),
            "O5.2": month(MANAGER, "The sprint plan of Invoicing, line by line."),
            "O5.3": month(MANAGER, "Nine decisions that my managers could have taken."),
            "O5.4": month(MANAGER, "Product, and nobody else."),
            "O5.5": month(MANAGER, "Nothing further out than the tax release."),
            "O5.6": month(BOTH, "Told sales what the rounding change costs."),
            "O5.7": month(MANAGER, "One interview panel for my own team."),
            "O5.8": month(MANAGER, "Asked for by name when something broke."),
          },
        },
        keep: "At the start",
      },
      {
        ago: 106,
        whole: {
          "WS.O5.1": {
            "O5.1": month(BOTH, "Two weeks out of four on other teams' plans."),
            "O5.2": month(BOTH, "Left the sprint plan of Invoicing to its manager."),
            "O5.4": month(BOTH, "Support and finance, for the first time."),
            "O5.5": month(BOTH, "Brought the dependencies of five teams to the talk before planning."),
          },
        },
        cites: { "WS.O5.1": { "O5.5": [113] } },
        keep: "Boundary 1",
      },
      {
        ago: 13,
        whole: {
          "WS.O5.1": {
            "O5.1": month(VP, "Risk review and capacity; my own teams took a fifth of the month."),
            "O5.3": month(BOTH, "Still the signature for payments; everything else is handed over."),
            "O5.5": month(VP, "The order of the quarter is planned by a rule that is not mine any more."),
            "O5.7": month(BOTH, "One bar for four managers, two of them not mine."),
          },
        },
        cites: { "WS.O5.1": { "O5.1": [60], "O5.7": [52] } },
        keep: "Boundary 2",
      },
    ],
  },
  {
    worksheetId: "WS.P1.1",
    rounds: [
      {
        ago: 197,
        whole: {
          "WS.P1.1.1": {
            "P1.1.1": {
              "How sure you feel": "Half sure",
              "Widest scope": "Own team",
              "Your manager's view": "Not asked",
            },
            "P1.1.2": {
              "How sure you feel": "Sure",
              "What proves it": "Two plans that held, both of my own teams.",
              "Last time for real": "{202}",
              "Widest scope": "Own team",
              "Your manager's view": "Not asked",
            },
            "P1.1.3": {
              "How sure you feel": "Half sure",
              "Widest scope": "Own team",
              "Your manager's view": "Not asked",
            },
            "P1.1.4": {
              "How sure you feel": "Sure",
              "What proves it": "One agreement with sales.",
              "Last time for real": "{202}",
              "Widest scope": "Across functions",
            },
            "P1.1.5": { "How sure you feel": "Sure", "What proves it": "Nothing written down." },
            "P1.1.6": { "How sure you feel": "Not sure" },
          },
          "WS.P1.1.2": text("Planning beyond my own teams, and org design. I will ask the CTO for both."),
        },
        cites: { "WS.P1.1.1": { "P1.1.2": [202] } },
        keep: "At the start",
      },
      {
        ago: 160,
        whole: {
          "WS.P1.1.1": {
            "P1.1.4": { "Your manager's view": "Agrees" },
            "P1.1.5": { "Your manager's view": "Sees it otherwise" },
            "P1.1.6": { "How sure you feel": "Not sure", "Your manager's view": "Sees it otherwise" },
          },
        },
        cites: { "WS.P1.1.1": { "P1.1.4": [165, 175], "P1.1.6": [168] } },
        keep: "Gone through with the CTO",
      },
      {
        ago: 13,
        whole: {
          "WS.P1.1.1": {
            "P1.1.1": {
              "How sure you feel": "Sure",
              "What proves it": "Who decides on shared fields: one page, used by three teams.",
              "Last time for real": "{65}",
              "Widest scope": "Several teams",
              "Your manager's view": "Agrees",
            },
            "P1.1.2": {
              "What proves it": "The order of the quarter, kept by product under its own name.",
              "Last time for real": "{106}",
              "Widest scope": "Organisation",
              "Your manager's view": "Agrees",
            },
            "P1.1.5": { "What proves it": "A scorecard that product design uses too.", "Last time for real": "{47}" },
          },
          "WS.P1.1.2": text(
            "Sight of system health: I still hear of other teams' risks last. The risk review is the way in.",
          ),
        },
        cites: { "WS.P1.1.1": { "P1.1.1": [119, 65], "P1.1.2": [106], "P1.1.5": [47] } },
        keep: "Boundary 2",
      },
    ],
  },
  {
    worksheetId: "WS.SH3",
    rounds: [
      {
        ago: 105,
        whole: {
          "WS.SH3.1": {
            "SH3.1": {
              "In two quarters": "Payments, for want of a second person who may sign.",
              "In three quarters": "The test environment, at the pace of five teams.",
            },
          },
        },
        lines: {
          "WS.SH3.2": {
            environment: {
              "What you expect": "The test environment is full and two releases wait for it.",
              By: "{60}",
              "First sign to watch for": "Runs that queue over lunch.",
              "What you do about it today": "A figure for it in every capacity talk.",
            },
            signature: {
              "What you expect": "Releases stop while I am on holiday.",
              By: "{75}",
              "First sign to watch for": "The first team that asks who else may sign.",
              "What you do about it today": "Asked the leads for a checklist in place of my name.",
            },
            dispatch: {
              "What you expect": "Dispatch loses its lead and nobody inside can follow.",
              By: "{4}",
              "First sign to watch for": "The lead stops planning past the quarter.",
              "What you do about it today": "Told their director what I see.",
            },
          },
        },
        keep: "Boundary 1",
      },
      {
        ago: 12,
        whole: {
          "WS.SH3.1": {
            "SH3.2": {
              "In two quarters": "A second site cannot follow how we decide today.",
              "In three quarters": "Partners need their own way in; nobody owns it yet.",
            },
          },
        },
        lines: {
          "WS.SH3.2": {
            environment: { "What came": "Prevented" },
            signature: { "What came": "As expected" },
            audit: {
              "What you expect": "The auditors accept the checklist for payments.",
              By: "{-40}",
              "First sign to watch for": "Their questions on the draft report.",
              "What you do about it today": "Sent them nine months of releases under the list.",
              "What came": "Still open",
            },
          },
        },
        cites: { "WS.SH3.2": { environment: [147], signature: [71] } },
        keep: "Boundary 2",
      },
    ],
  },
];
