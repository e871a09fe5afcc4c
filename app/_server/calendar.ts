import "server-only";
import { createHash } from "node:crypto";
import type { CalendarEvent } from "@/lib/calendar/rules/events";
import { icsOf } from "@/lib/calendar/rules/ics";
import { env } from "@/lib/env";

type File = { events: readonly CalendarEvent[]; detailed: boolean; fileName: string; isAttachment?: boolean };

/** Whether what the caller has already, by its `If-None-Match`, is what `tag` names. */
function hasAlready(request: Request, tag: string): boolean {
  const named = request.headers.get("if-none-match")?.split(",") ?? [];
  // A proxy that packs an answer marks its tag as weak, which for reading is as good.
  return named.some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Events as the answer to `request`: a calendar file whose ETag is the hash of its bytes, or 304 for whoever has those. */
export function calendarAnswer(request: Request, { events, detailed, fileName, isAttachment }: File): Response {
  const text = icsOf(events, { detailed, origin: env().APP_URL });
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const kept = { etag, "cache-control": "no-store" };
  if (hasAlready(request, etag)) return new Response(null, { status: 304, headers: kept });
  return new Response(text, {
    headers: {
      ...kept,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `${isAttachment ? "attachment" : "inline"}; filename="${fileName}.ics"`,
    },
  });
}

/** The same few bytes for everything that is not there, or not for whoever asks. */
export const noCalendar = () => plain(404, "There is nothing here.");

/** The answer to an address that names no one thing. */
export const notOneDate = () => plain(400, "Name one milestone, one boundary or one meeting.");

/** The answer to whoever asks too often; the sentence says how long to wait. */
export const tooOften = (sentence: string) => plain(429, sentence);

const plain = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
