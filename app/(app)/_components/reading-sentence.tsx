/** The overall reading as the headline of a screen, what it says first underlined. */
export function ReadingSentence({ children: sentence }: { children: string }) {
  const [mark = "", ...rest] = sentence.split(/(?=:)/);
  return (
    <h1 className="max-w-prose font-normal text-2xl leading-tight md:text-3xl">
      <span className="underline decoration-2 decoration-accent underline-offset-4">{mark}</span>
      {rest}
    </h1>
  );
}
