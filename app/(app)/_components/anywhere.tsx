"use client";
import { useEffect, useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { CaptureBox } from "./capture-box";
import { CaptureHints } from "./capture-hints";
import { KeyboardHelp } from "./keyboard-help";

type Props = { draftKey: string; captureKey: string; hasClients: boolean };

/**
 * What opens from anywhere: capture by the key `c`, and the list of keys by `?`. It is made in the browser, because
 * every page would have to carry it and few of them open it; without a script, the way to write is a link.
 */
export function Anywhere({ draftKey, captureKey, hasClients }: Props) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  if (!isThere) return null;
  return (
    <>
      <Dialog id="capture" title="What happened">
        <CaptureBox place="dialog" draftKey={draftKey} captureKey={captureKey} />
        <CaptureHints />
      </Dialog>
      <Dialog id="keyboard-help" title="Keys">
        <KeyboardHelp hasClients={hasClients} />
      </Dialog>
    </>
  );
}
