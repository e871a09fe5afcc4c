"use client";
import { useEffect, useRef } from "react";

/** How far a key moves, in rows and columns; a row or column that is not there is the nearest one. */
const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Arrow keys, Home and End go from cell to cell of the tables beside it, with Control to the ends of the table. */
export function MatrixKeys() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const around = here.current?.parentElement;
    function onKey(event: KeyboardEvent) {
      const cell = event.target instanceof Element && event.target.closest<HTMLTableCellElement>("td, th");
      const [down, right] = MOVES[event.key] ?? [];
      if (!cell || down === undefined || right === undefined || event.altKey || event.metaKey || event.shiftKey) return;
      const isFar = event.ctrlKey && !Number.isFinite(right);
      if (event.ctrlKey && !isFar) return;
      const row = cell.parentElement as HTMLTableRowElement;
      const rows = [...(row.parentElement?.children ?? [])];
      const next = at(rows, rows.indexOf(row) + (isFar ? right : down));
      at([...(next?.children ?? [])], cell.cellIndex + right)
        ?.querySelector("a")
        ?.focus();
      event.preventDefault();
    }
    around?.addEventListener("keydown", onKey);
    return () => around?.removeEventListener("keydown", onKey);
  }, []);
  return <span ref={here} hidden />;
}

const at = (elements: Element[], index: number) => elements[Math.min(Math.max(index, 0), elements.length - 1)];
