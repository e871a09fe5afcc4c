"use client";
import { useEffect, useRef } from "react";
import { areKeysOff, isTyping } from "../../_components/keyboard";

const MOVES: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** In the table beside it `j` and `k` go from client to client, as the arrow keys do inside it, and `n` opens a nudge. */
export function PracticeKeys() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const around = here.current?.parentElement;
    let before = "";
    function onKey(event: KeyboardEvent) {
      const isAfterGo = before === "g";
      before = event.key;
      if (event.ctrlKey || event.metaKey || event.altKey || isAfterGo || isTyping(event.target)) return;
      if (areKeysOff() || document.querySelector("dialog[open]")) return;
      const rows = [...(around?.querySelectorAll("tbody tr") ?? [])];
      const present = rows.findIndex((row) => row.contains(document.activeElement));
      const move = MOVES[event.key];
      if (event.key === "n") rows[present]?.querySelector<HTMLAnchorElement>("td:last-child a")?.click();
      else if (move && (event.key.length === 1 || present >= 0))
        rows[Math.min(Math.max(present + move, 0), rows.length - 1)]?.querySelector("a")?.focus();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return <span ref={here} hidden />;
}
