export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const TOKEN_PURPOSES = ["verify-email", "reset-password", "sign-in", "first-account"] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];
