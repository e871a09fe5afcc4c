export const MILESTONE_STATUSES = ["open", "done", "dropped"] as const;
