import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { Prompt } from "@/lib/framework/schema";
import { isDue } from "@/lib/worksheet/rules/due";
import { lineName, spanIn } from "@/lib/worksheet/rules/reading";
import { isList, lineShape } from "@/lib/worksheet/rules/sheet";
import { putLineBackAction, removeLineAction } from "../../actions";
import { AddLine } from "./add-line";
import { AnswerForm } from "./answer-form";
import { Cells } from "./cells";
import { Evidence } from "./evidence";
import { FeedbackCount, FeedbackLine } from "./feedback";
import type { Filling } from "./filling";

type Props = { filling: Filling; prompt: Prompt };

/** A list that grows line by line, each line a form of its own; what was taken out can be put back. */
export function Lines({ filling, prompt }: Props) {
  const { sheet, answers, removed } = filling.worksheet;
  const lines = answers.filter(({ promptId, lineId }) => promptId === prompt.id && lineId !== "");
  const out = removed.filter(({ promptId }) => promptId === prompt.id);
  const { columns } = lineShape(prompt);
  return (
    <>
      <FeedbackCount filling={filling} prompt={prompt} />
      <ul className="mt-4">
        {lines.map((line, at) => (
          <Line
            key={line.lineId}
            {...{ filling, prompt, line }}
            name={lineName(columns, line.said) || `Line ${at + 1}`}
          />
        ))}
      </ul>
      {lines.length || !isList(prompt) ? null : <p className="mb-3 text-soft">No lines yet.</p>}
      <AddLine worksheetId={sheet.id} promptId={prompt.id} label={prompt.label} />
      {out.map(({ lineId, said }) => (
        <ActionForm key={lineId} action={putLineBackAction} className="flex flex-wrap items-center gap-x-4 text-sm">
          <WhichLine {...{ sheet, prompt, lineId }} />
          <p className="text-soft">
            Taken out: {lineName(columns, said) || "an empty line"}. It goes for good when you keep a version.
          </p>
          <SubmitButton look="plain">
            Put it back<span className="sr-only">: {lineName(columns, said)}</span>
          </SubmitButton>
        </ActionForm>
      ))}
    </>
  );
}

type LineProps = Props & { line: Filling["worksheet"]["answers"][number]; name: string };

function Line({ filling, prompt, line, name }: LineProps) {
  const { sheet } = filling.worksheet;
  const { lineId, said } = line;
  return (
    <li
      id={lineId}
      className="scroll-mt-6 border-line border-t py-3 target:bg-wash target:outline-8 target:outline-wash"
    >
      {isDue(prompt, said, filling.today) ? (
        <p className="border-accent border-l-2 pl-3 text-sm">The day has come: say what became of it.</p>
      ) : null}
      <div className="relative">
        <AnswerForm filling={filling} prompt={prompt} answer={line} label={name}>
          <Cells {...{ prompt }} columns={lineShape(prompt).columns} row={0} said={said[""]} />
          {spanIn(prompt, said).map(({ column, text }) => (
            <p key={column} className="mt-2 text-sm">
              <span className="text-soft">{column}: </span>
              {text}
            </p>
          ))}
          <Evidence filling={filling} promptId={prompt.id} lineId={lineId} name={name} />
        </AnswerForm>
        <ActionForm
          action={removeLineAction}
          className="absolute right-0 bottom-0 print:hidden"
          label={`Take out: ${name}`}
        >
          <WhichLine {...{ sheet, prompt, lineId }} />
          <SubmitButton look="plain">
            Take it out<span className="sr-only">: {name}</span>
          </SubmitButton>
        </ActionForm>
      </div>
      <FeedbackLine {...{ filling, prompt, line, name }} />
    </li>
  );
}

type Which = { sheet: { id: string }; prompt: { id: string }; lineId: string };

function WhichLine({ sheet, prompt, lineId }: Which) {
  return (
    <>
      <input type="hidden" name="worksheetId" value={sheet.id} />
      <input type="hidden" name="promptId" value={prompt.id} />
      <input type="hidden" name="lineId" value={lineId} />
    </>
  );
}
