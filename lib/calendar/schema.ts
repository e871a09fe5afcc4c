import { z } from "zod";

/** A box of a form ("on" when ticked, otherwise missing). */
const Ticked = z
  .literal("on", "Tick the box or leave it empty.")
  .optional()
  .transform((ticked) => ticked === "on");

export const MakeFeed = z.object({ detailed: Ticked });
export type MakeFeed = z.infer<typeof MakeFeed>;

const Id = z.string().regex(/^[\w-]{1,64}$/);
/** Two parts of an address with a colon between them. */
const pair = (text: string) => text.split(":");

/** The one dated thing that an address names: `milestone=ID`, `boundary=ROADMAP:PHASE` or `meeting=GRANT:ID`. */
export const OneDate = z.union([
  z.strictObject({ milestone: Id }),
  z.strictObject({
    boundary: z
      .string()
      .transform(pair)
      .pipe(z.tuple([Id, z.string().regex(/^[1-9]$/)]))
      .transform(([roadmapId, phase]) => ({ roadmapId, phase: Number(phase) })),
  }),
  z.strictObject({
    meeting: z
      .string()
      .transform(pair)
      .pipe(z.tuple([Id, Id]))
      .transform(([grantId, id]) => ({ grantId, id })),
  }),
]);
export type OneDate = z.infer<typeof OneDate>;
