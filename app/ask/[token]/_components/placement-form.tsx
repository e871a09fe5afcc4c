import { randomUUID } from "node:crypto";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import type { Placing } from "@/lib/ask/queries/round";
import { placeAction } from "../actions";

type Props = { token: string; asked: NonNullable<Placing["asked"]>; leader: string; answeredAt: Date | null };

/** Nothing is chosen beforehand, and no choice says which level it is. Folded away once there is an answer. */
export function PlacementForm({ token, asked: { rows, title }, leader, answeredAt }: Props) {
  const groups = (texts: readonly string[]) => [
    {
      choices: [
        ...texts.map((label, at) => ({ value: String(at + 1), label })),
        { value: "unsure", label: "I cannot say" },
      ],
    },
  ];
  return (
    <ActionForm action={placeAction} className="grid gap-8">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="sendKey" value={randomUUID()} />
      <input type="hidden" name="answeredAt" value={answeredAt?.toISOString() ?? ""} />
      <Fold title={answeredAt ? "Answer anew" : "Your answer"} fields={["form"]} open={answeredAt === null}>
        <div className="grid gap-8">
          {rows.map(({ id, name, texts }) => (
            <Radios key={id} name={`row.${id}`} legend={name} groups={groups(texts)} />
          ))}
          <Radios
            name="title"
            legend={title.text.replace("their title", `${leader}’s title`)}
            groups={groups(title.choices)}
          />
          <SubmitButton className="justify-self-start">Send the answer</SubmitButton>
        </div>
      </Fold>
    </ActionForm>
  );
}
