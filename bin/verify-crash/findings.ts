import Sqlite from "better-sqlite3";
import type { Books } from "./writers";

export type Findings = { lost: string[]; ghosts: string[]; halves: number; integrity: string };

/** Holds what the server said against what is in the file, and the file against itself. */
export function findings(file: string, { acknowledged, refused }: Books): Findings {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const sentences = connection.prepare("select sentence from evidence").pluck().all() as string[];
    const kept = new Set(sentences.map((sentence) => sentence.split(" ")[0] ?? ""));
    const broken = connection.pragma("foreign_key_check") as unknown[];
    const halves = connection
      .prepare(
        `select count(*) from evidence where 1 <>
           (select count(*) from evidence_facts where evidence_id = evidence.id and ended_at is null)
         or not exists (select 1 from history where subject = 'evidence' and subject_id = evidence.id)`,
      )
      .pluck()
      .get() as number;
    return {
      lost: [...acknowledged].filter((word) => !kept.has(word)),
      ghosts: [...refused].filter((word) => kept.has(word)),
      halves,
      integrity: broken.length
        ? "rows without their parent"
        : String(connection.pragma("integrity_check", { simple: true })),
    };
  } finally {
    connection.close();
  }
}
