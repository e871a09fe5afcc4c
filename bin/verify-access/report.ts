/** What the trials found. A leak is the product's fault; a gap is something that could not be tried. */
export class Report {
  cells = 0;
  readonly leaks: string[] = [];
  readonly gaps: string[] = [];

  /** One trial: nothing in `problems` means that it held. */
  cell(name: string, problems: string[]) {
    this.cells += 1;
    this.leaks.push(...problems.map((problem) => `${name}: ${problem}`));
  }

  gap(text: string) {
    this.gaps.push(text);
  }

  print() {
    for (const gap of this.gaps) console.log(`GAP   ${gap}`);
    for (const leak of this.leaks) console.log(`LEAK  ${leak}`);
    console.log(
      `cells ${this.cells}, leaks ${this.leaks.length}${this.gaps.length > 0 ? `, gaps ${this.gaps.length}` : ""}`,
    );
  }
}
