"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { leaveFor } from "@/app/_server/auth";
import { noteConnecting } from "@/app/_server/handshake";
import { providerName } from "@/app/_server/providers";
import { disconnectIdentity } from "@/lib/account/mutations/identity";
import { now } from "@/lib/clock";

export const connectAction = action({
  input: z.object({ provider: z.string().max(20) }),
  fresh: true,
  run: async ({ input, user }) => {
    await noteConnecting(user.id);
    return leaveFor(input.provider, { comeBackTo: "/settings/security" });
  },
});

export const disconnectAction = action({
  input: z.object({ provider: z.string().max(500) }),
  fresh: true,
  run: async ({ input, access }) => {
    const label = providerName(input.provider);
    await disconnectIdentity(access, { provider: input.provider, label, at: now() });
    return { message: `${label} no longer opens this account.` };
  },
});
