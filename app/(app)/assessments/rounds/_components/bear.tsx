/** What counts can bear, in words. */
export function Bear({ answered, invited }: { answered: number; invited: number }) {
  return (
    <p className="max-w-prose text-soft">
      {answered} of {invited} answered. These are counts, with no average and no score, and they change no state of the
      matrix: they say how it looked to some people on some days. Each dot is one of them, and nobody can say which.
      “Withheld” stands where fewer than four of a group placed you or all of them agreed; it is not told which of the
      two.
    </p>
  );
}
