import type { Route } from "next";

export type Place = { href: Route; label: string; key: string; inNav: boolean };

/** Where a person can go; `key` after `g` goes there. */
export const PLACES: Place[] = [
  { href: "/home", label: "Today", key: "h", inNav: true },
  { href: "/roadmap", label: "Roadmap", key: "r", inNav: true },
  { href: "/evidence", label: "Evidence", key: "e", inNav: true },
  { href: "/matrix", label: "Readiness", key: "m", inNav: true },
  { href: "/competencies", label: "What counts", key: "k", inNav: true },
  { href: "/guide", label: "Guide", key: "u", inNav: true },
  { href: "/evidence/tidy", label: "Tidy list", key: "t", inNav: false },
  { href: "/year", label: "The year", key: "y", inNav: false },
  { href: "/inbox", label: "Inbox", key: "i", inNav: false },
  { href: "/settings", label: "Settings", key: "s", inNav: false },
];
