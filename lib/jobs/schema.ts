/** The jobs whose last scan an operator can see, by the name they are shown under. */
export const SCANS = { reminders: "remind", mail: "drain-outbox" } as const;
export type Scan = keyof typeof SCANS;
