import type { Route } from "next";

export type Place = { href: Route; label: string; key: string; inNav: boolean; also?: string[]; forReaders?: true };

/** Where a person can go; `key` after `g` goes there. `also` is where its other pages begin; `forReaders`: of those
 * alone who read somebody's record as coach or manager. */
export const PLACES: Place[] = [
  { href: "/home", label: "Today", key: "h", inNav: true },
  { href: "/roadmap", label: "Roadmap", key: "r", inNav: true, also: ["/worksheets", "/reviews"] },
  { href: "/evidence", label: "Evidence", key: "e", inNav: true },
  { href: "/matrix", label: "Readiness", key: "m", inNav: true, also: ["/progress", "/assessments"] },
  { href: "/competencies", label: "What counts", key: "k", inNav: true },
  { href: "/guide", label: "Guide", key: "u", inNav: true },
  { href: "/progress", label: "Over time", key: "p", inNav: false },
  { href: "/evidence/tidy", label: "Tidy list", key: "t", inNav: false },
  { href: "/reviews", label: "Boundary reviews", key: "v", inNav: false },
  { href: "/worksheets", label: "Worksheets", key: "w", inNav: false },
  { href: "/mechanisms", label: "Mechanisms", key: "b", inNav: false },
  { href: "/year", label: "The year", key: "y", inNav: false },
  { href: "/meetings", label: "Meetings", key: "n", inNav: false },
  { href: "/people", label: "People", key: "o", inNav: false },
  { href: "/practice", label: "Practice", key: "j", inNav: false, forReaders: true },
  { href: "/inbox", label: "Inbox", key: "i", inNav: false },
  { href: "/settings", label: "Settings", key: "s", inNav: false },
];
