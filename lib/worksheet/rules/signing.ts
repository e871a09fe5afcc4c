import type { Signer } from "@/lib/framework/schema";
import { capital, listed } from "@/lib/text";

/** How those who sign are called in a sentence. */
const CALLED: Record<Signer, string> = {
  leader: "the leader",
  coach: "the coach",
  manager: "the manager",
  sponsor: "the sponsor",
};

export const calledAs = (role: Signer) => CALLED[role];

type Signed = { role: Signer; name: string };

/** Whose signatures are still missing: one of each role is enough. */
export function missingSigners(signedBy: readonly Signer[], signatures: readonly Pick<Signed, "role">[]): Signer[] {
  return signedBy.filter((role) => !signatures.some((one) => one.role === role));
}

/** unsigned: by nobody; partly: somebody is still missing; fully: each role has signed. */
export type Standing = "unsigned" | "partly" | "fully";

export function standingOfSignatures(
  signedBy: readonly Signer[],
  signatures: readonly Pick<Signed, "role">[],
): Standing {
  const missing = missingSigners(signedBy, signatures);
  if (!missing.length) return "fully";
  return signatures.length ? "partly" : "unsigned";
}

/** How far a version is signed, as a sentence or two. */
export function signedText(signedBy: readonly Signer[], signatures: readonly Signed[]): string {
  const missing = listed(missingSigners(signedBy, signatures).map(calledAs));
  const by = listed(signatures.map(({ name, role }) => `${name} (${role})`));
  switch (standingOfSignatures(signedBy, signatures)) {
    case "unsigned":
      return `Unsigned. It waits for ${missing}.`;
    case "partly":
      return `Partly signed, by ${by}. ${capital(missing)} ${missing.includes(" and ") ? "have" : "has"} not signed.`;
    case "fully":
      return `Fully signed, by ${by}.`;
  }
}

/** The same in two words, for a list. */
export const signedWords: Record<Standing, string> = {
  unsigned: "unsigned",
  partly: "partly signed",
  fully: "fully signed",
};

/** Who may sign a version and has not: a role that is asked for, and one signature for each person. */
export function maySign(
  signedBy: readonly Signer[],
  { role, hasSigned, isLatest }: { role: Signer; hasSigned: boolean; isLatest: boolean },
): boolean {
  return isLatest && !hasSigned && signedBy.includes(role);
}
