import { createHash } from "node:crypto";

/** What the trials found. A leak is the product's fault; a gap is something that could not be tried. */
export class Report {
  cells = 0;
  readonly leaks: string[] = [];
  readonly gaps: string[] = [];
  readonly #sample: boolean;
  readonly #only: string;

  /** Of a sample only every sixteenth trial is made, always the same ones; `only` leaves all out whose name lacks these words. */
  constructor({ sample, only }: { sample: boolean; only: string }) {
    this.#sample = sample;
    this.#only = only;
  }

  isLeftOut(name: string): boolean {
    if (!name.includes(this.#only)) return true;
    const place = name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
    return this.#sample && (createHash("sha256").update(place).digest()[0] ?? 0) % 16 !== 0;
  }

  /** Of a sample only every sixth action is called at all. */
  isPassedOver(key: string): boolean {
    if (!key.includes(this.#only)) return true;
    return this.#sample && (createHash("sha256").update(key).digest()[1] ?? 0) % 6 !== 0;
  }

  /** One trial: nothing in `problems` means that it held. */
  cell(name: string, problems: string[]) {
    this.cells += 1;
    this.leaks.push(...problems.map((problem) => `${name}: ${problem}`));
  }

  gap(text: string) {
    if (!this.gaps.includes(text)) this.gaps.push(text);
  }

  print() {
    for (const gap of this.gaps) console.log(`GAP   ${gap}`);
    for (const [place, leaks] of Map.groupBy(this.leaks, (leak) => leak.split(" ")[0])) {
      for (const leak of leaks.slice(0, 4)) console.log(`LEAK  ${leak}`);
      if (leaks.length > 4) console.log(`      and ${leaks.length - 4} more at ${place}`);
    }
    const gaps = this.gaps.length > 0 ? `, gaps ${this.gaps.length}` : "";
    console.log(`cells ${this.cells}, leaks ${this.leaks.length}${gaps}`);
  }
}
