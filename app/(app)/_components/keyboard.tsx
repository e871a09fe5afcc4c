"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { PLACES } from "./places";

const OFF = "cairn-keys-off";
const CAPTURE = "capture";
const HELP = "keyboard-help";

const dialog = (id: string) => document.getElementById(id) as HTMLDialogElement | null;

/** Whether single keys do nothing in this browser. */
export const areKeysOff = () => localStorage.getItem(OFF) !== null;

/** A field that was hidden with its dialog keeps the focus until the next frame; nobody types into it any more. */
export function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** Single keys from anywhere: `c` capture, `g` then a letter to go, `/` search, `?` help. They can be turned off. */
export function Keyboard() {
  const router = useRouter();
  useEffect(() => {
    let going = false;
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (areKeysOff() && event.key !== "?") return;
      if (document.querySelector("dialog[open]")) return;
      const place = going ? PLACES.find((found) => found.key === event.key) : undefined;
      going = !going && event.key === "g";
      if (place) router.push(place.href);
      else if (event.key === "c") dialog(CAPTURE)?.showModal();
      else if (event.key === "?") dialog(HELP)?.showModal();
      else if (event.key === "/") {
        const box = document.querySelector<HTMLInputElement>("input[type=search]");
        if (box) box.focus();
        else router.push("/evidence?focus=search");
      } else return;
      event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest("a[data-opens]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog(link.getAttribute("data-opens") ?? "")?.showModal();
    }
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    };
  }, [router]);

  return (
    <label className="mt-6 flex items-center gap-3 text-sm">
      <input
        type="checkbox"
        className="size-5 accent-current"
        ref={(box) => {
          if (box) box.checked = !localStorage.getItem(OFF);
        }}
        onChange={(event) => (event.target.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"))}
      />
      Single keys work in this browser
    </label>
  );
}
