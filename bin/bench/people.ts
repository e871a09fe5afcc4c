import { createHash } from "node:crypto";

/** The session token of the n-th made-up leader, so that nobody has to hand it on. */
export const tokenOf = (leader: number) => createHash("sha256").update(`leader ${leader}`).digest("base64url");

export const cookieOf = (leader: number) => `session=${tokenOf(leader)}`;
