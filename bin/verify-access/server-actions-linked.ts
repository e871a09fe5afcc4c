import { ASKED, INVITED } from "./endpoints";
import type { ActionAccess } from "./server-actions";

/** The server actions of pages that somebody opens from a link sent to them. */
export const LINKED: Record<string, ActionAccess> = {
  "app/act/[purpose]/[token]#goAwayAction": { access: "token", tells: true },
  "app/act/[purpose]/[token]#logByLinkAction": { access: "token", tells: true },
  "app/act/[purpose]/[token]#sayAgainAction": { access: "token", tells: true },
  "app/act/[purpose]/[token]#stopKindAction": { access: "token", tells: true },
  "app/act/[purpose]/[token]#unsubscribeAction": { access: "token", tells: true },
  "app/ask/[token]#answerAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#clarifyAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#noteRunAction": { access: "token", fields: { ranOn: "{today-3}", decisions: "2" }, reveals: ASKED },
  "app/ask/[token]#placeAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#proposeAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#refuseMailAction": { access: "token", reveals: ASKED, tells: true },
  "app/ask/[token]#takeNoteBackAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#takePlacementBackAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#withdrawAnswerAction": { access: "token", reveals: ASKED },
  "app/ask/[token]#withdrawClarificationAction": { access: "token", reveals: ASKED },
  // Whoever is signed in and holds a link may use it, whoever it was sent to.
  "app/invitation/[token]#acceptInvitationAction": { access: "own", reveals: INVITED, tells: true },
  "app/invitation/[token]#declineInvitationAction": { access: "token", reveals: INVITED },
  "app/invitation/[token]#refuseInvitationMailAction": { access: "token", reveals: INVITED, tells: true },
};
