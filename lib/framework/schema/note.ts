import { z } from "zod";

/** The three articles the framework stands on, and our own additions. */
export const DOCUMENTS = ["EMVP", "VPROLE", "VPECOACH", "ours"] as const;
export type SourceDocument = (typeof DOCUMENTS)[number];

// Plain prose only: markup in content would reach pages, mail and print alike.
const prose = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^<>\p{Cc}\p{Cf}]*$/u, "holds markup or an invisible character")
    .refine((text) => text === text.trim(), "starts or ends with a space");
export const Label = prose(90);
export const Prose = prose(500);
export const LedgerId = z.string().regex(/^[A-Z]+\d*(\.[A-Za-z0-9]+)*$/, "is not an id such as C1.S1 or P1.T");
export const Slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, "is not a lower-case id such as own-team");
export const Ids = z.array(LedgerId);
/** Signals or competencies that evidence of this kind goes to. */
export const Serves = Ids;

export const Source = z.strictObject({ document: z.enum(DOCUMENTS), heading: Label });
export const Part = z.strictObject({ id: LedgerId, text: Prose, ours: z.literal(true).optional() });
export const Example = z.strictObject({ text: Prose, ours: z.literal(true).optional() });
/** The shape of most guidance: a titled paragraph whose leaves have ids of their own. */
export const Note = z.strictObject({
  id: LedgerId,
  title: Label,
  text: Prose,
  source: Source,
  parts: z.array(Part).optional(),
  example: Example.optional(),
  competencyIds: Ids.optional(),
  serves: Serves.optional(),
});

export type Source = z.infer<typeof Source>;
export type Part = z.infer<typeof Part>;
export type Example = z.infer<typeof Example>;
export type Note = z.infer<typeof Note>;
