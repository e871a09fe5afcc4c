import type { Prompt } from "@/lib/framework/schema";
import { hasLines, isList, shapeOf } from "@/lib/worksheet/rules/sheet";
import { AnswerForm } from "./answer-form";
import { Cells } from "./cells";
import { Evidence } from "./evidence";
import type { Filling } from "./filling";
import { Lines } from "./lines";

const aimed = "scroll-mt-6 target:bg-wash target:outline-8 target:outline-wash";

/** One prompt with the form for its answer: a field, a table of rows that stand there, or a list that grows. */
export function PromptPart({ filling, prompt }: { filling: Filling; prompt: Prompt }) {
  return (
    <section
      id={prompt.id}
      aria-labelledby={`${prompt.id}-label`}
      className={`mt-10 border-ink border-t pt-4 ${aimed}`}
    >
      <h2 id={`${prompt.id}-label`} className="max-w-prose font-normal text-xl">
        {prompt.label}
      </h2>
      {prompt.hint ? <p className="mt-1 max-w-prose text-soft">{prompt.hint}</p> : null}
      {isList(prompt) ? null : <Whole filling={filling} prompt={prompt} />}
      {hasLines(prompt) ? <Lines filling={filling} prompt={prompt} /> : null}
    </section>
  );
}

/** A prompt that is answered in one form. */
function Whole({ filling, prompt }: { filling: Filling; prompt: Prompt }) {
  const { framework, answers } = filling.worksheet;
  const { columns, rows } = shapeOf(framework, prompt);
  const answer = answers.find(({ promptId, lineId }) => promptId === prompt.id && lineId === "");
  const isTable = prompt.kind === "rows";
  return (
    <AnswerForm filling={filling} prompt={prompt} answer={answer}>
      {rows.map(({ id, text }, at) => (
        <Row key={id} id={id} text={text} isTable={isTable}>
          <Cells {...{ prompt, columns }} row={at} said={answer?.said[id]} />
          <Evidence filling={filling} promptId={prompt.id} rowId={id} name={text || prompt.label} />
        </Row>
      ))}
    </AnswerForm>
  );
}

type RowProps = { id: string; text: string; isTable: boolean; children: React.ReactNode };

function Row({ id, text, isTable, children }: RowProps) {
  if (!isTable) return <div className="max-w-prose">{children}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand beside the fields
    <div
      id={id}
      role="group"
      aria-labelledby={`${id}-name`}
      className={`gap-x-8 border-line border-t py-3 md:grid md:grid-cols-[13rem_minmax(0,1fr)] ${aimed}`}
    >
      <p id={`${id}-name`} className="mb-2 font-serif text-lg leading-snug">
        {text}
      </p>
      <div>{children}</div>
    </div>
  );
}
