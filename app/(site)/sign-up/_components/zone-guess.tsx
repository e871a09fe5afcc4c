"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Sends the browser's time zone along with the form; UTC where no script runs. It can be changed in the settings. */
export function ZoneGuess() {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  return <input type="hidden" name="zone" value={zone} readOnly />;
}
