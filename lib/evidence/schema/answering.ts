import { z } from "zod";

const Id = z.string("Choose an item.").regex(/^[\w-]{1,64}$/, "Choose an item.");

/** `answerId` is the item that answers what the item `id` said against a signal. */
export const Answering = z.object({ id: Id, answerId: Id }).refine(({ id, answerId }) => id !== answerId, {
  path: ["answerId"],
  message: "Choose another item; none answers itself.",
});
export type Answering = z.infer<typeof Answering>;
