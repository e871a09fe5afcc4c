import { dirname, posix } from "node:path";

/** The layers, told apart by path; the first that fits wins. */
export const LAYERS = {
  ui: /^app\/_ui\//,
  glue: /^app\/_server\//,
  screens: /^app\//,
  drawing: /^lib\/drawing\//,
  outbox: /^lib\/mail\/outbox(\.ts$|\/)/,
  pure: /^lib\/[^/]+\/(rules|schema|content)(\.tsx?$|\/)/,
  effects: /^lib\/[^/]+\/(access|queries|mutations)(\.ts$|\/)/,
  templates: /^lib\/mail\/templates\//,
  mail: /^lib\/mail\//,
  jobs: /^lib\/jobs\//,
  plain: /^lib\/(date|errors|text)\.ts$/,
  root: /^lib\/[^/]+\.ts$/,
  stray: /^lib\//,
  tables: /^db\/schema\//,
  columns: /^db\/columns\.ts$/,
  db: /^db\//,
  bin: /^bin\//,
  tests: /^tests\//,
  instrumentation: /^instrumentation\.ts$/,
  testSettings: /^(vitest|playwright)\.config\.ts$/,
  settings: /^[^/]+$/,
} satisfies Record<string, RegExp>;
export type Layer = keyof typeof LAYERS;

const PRODUCT: Layer[] = ["drawing", "outbox", "pure", "effects", "templates", "mail", "jobs", "plain", "root"];
const STORE: Layer[] = ["tables", "columns", "db"];
const DRIVERS = ["better-sqlite3", "pg", "drizzle-kit"];
const DELIVERY = ["next", "next-auth", "react", "react-dom", "lucide-react"];
const PURE = ["zod", "date-fns", "d3-scale", "d3-shape"];

/** `only`: the packages allowed, all others refused. `never`: the packages refused, all others allowed. */
type Row = { may: Layer[]; only?: string[]; never?: string[] };

/** Who may import whom. A package is meant with everything below it: "next" covers "next/link". */
export const TABLE: Record<Layer, Row> = {
  screens: {
    may: ["screens", "ui", "glue", ...PRODUCT],
    never: ["drizzle-orm", "next-auth", "nodemailer", ...DRIVERS],
  },
  ui: {
    may: ["ui", "plain"],
    only: ["react", "react-dom", "lucide-react", "next/link", "next/navigation", "next/form"],
  },
  glue: {
    may: ["glue", ...PRODUCT],
    only: ["next", "next-auth", "react", "server-only", "zod", "rate-limiter-flexible", "node:"],
  },
  drawing: { may: ["drawing", "pure", "plain"], only: PURE },
  pure: { may: ["pure", "plain"], only: PURE },
  effects: { may: [...STORE, "effects", "pure", "plain", "root", "outbox"], never: [...DELIVERY, ...DRIVERS] },
  outbox: { may: [...STORE, "outbox", "pure", "plain", "root"], never: [...DELIVERY, ...DRIVERS] },
  templates: { may: PRODUCT, never: ["next", "next-auth", "drizzle-orm", ...DRIVERS] },
  mail: { may: PRODUCT, never: [...DELIVERY, "drizzle-orm", ...DRIVERS] },
  jobs: { may: PRODUCT, never: [...DELIVERY, "drizzle-orm", ...DRIVERS] },
  plain: { may: [], never: [...DELIVERY, "drizzle-orm", ...DRIVERS] },
  root: { may: [], never: [...DELIVERY, "drizzle-orm", ...DRIVERS] },
  stray: { may: [], only: [] },
  tables: { may: ["tables", "columns", "pure"], only: ["drizzle-orm"] },
  columns: { may: ["db", "plain", "root"], never: DELIVERY },
  db: { may: [...STORE, "plain", "root"], never: DELIVERY },
  bin: { may: [...PRODUCT, ...STORE, "bin"], never: ["drizzle-orm"] },
  tests: { may: Object.keys(LAYERS) as Layer[], never: [] },
  instrumentation: { may: [...STORE, "jobs", "plain", "root"], only: ["node:"] },
  testSettings: { may: ["tests"], never: [] },
  settings: { may: ["db", "root"], never: [] },
};

/** What code that reaches the browser may use; a file is in it by "use client" or by being imported from one. */
const CLIENT: Row = {
  may: ["ui", "screens", "pure", "drawing", "plain"],
  only: ["react", "react-dom", "next/link", "next/navigation", "next/form", "next/dynamic", "lucide-react", ...PURE],
};

export type Files = Map<string, string>;
type Import = { of: string; path?: string; typeOnly: boolean };

export const layerOf = (path: string) =>
  (Object.keys(LAYERS) as Layer[]).find((layer) => LAYERS[layer].test(path)) ?? "settings";

/** The text without comments: whole comment lines, and those behind code after a space. */
export const code = (text: string) =>
  text
    .split("\n")
    .map((line) => (/^\s*(\/\/|\/?\*)/.test(line) ? "" : line.replace(/\s\/\/ .*$/, "")))
    .join("\n");

export const startsWith = (directive: string, text: string) =>
  new RegExp(`^["']${directive}["']`).test(code(text).trimStart());

/** Every import and re-export of a file; those of ours carry the path that they lead to. */
export function importsOf(from: string, files: Files): Import[] {
  const text = code(files.get(from) ?? "");
  const still = text.matchAll(/^\s*(?:import|export)\s+(type\s)?\s*(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']/gm);
  const later = text.matchAll(/\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/g);
  return [
    ...[...still].map((found) => ({ of: found[2] ?? "", typeOnly: found[1] !== undefined })),
    ...[...later].map((found) => ({ of: found[1] ?? "", typeOnly: false })),
  ].map((found) => ({ ...found, path: leadsTo(from, found.of, files) }));
}

function leadsTo(from: string, of: string, files: Files): string | undefined {
  const base = of.startsWith("@/") ? of.slice(2) : of.startsWith(".") ? posix.join(dirname(from), of) : undefined;
  if (base === undefined) return undefined;
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return (
    tries.find((path) => files.has(path)) ??
    (posix.extname(base) ? base : base.includes("/") ? `${base}.ts` : `${base}/index.ts`)
  );
}

const covers = (list: string[], of: string) =>
  list.some((name) => of === name || of.startsWith(name.endsWith(":") ? name : `${name}/`));

function allowsPackage(row: Row, from: string, { of, typeOnly }: Import) {
  // Dates in free text are read in one place.
  if (covers(["chrono-node"], of)) return /^lib\/evidence\/rules(\.ts|\/)/.test(from);
  // Calendar files are written in one place; given every instant, that package asks no clock.
  if (covers(["ical-generator"], of)) return /^lib\/calendar\/rules\/ics\.ts$/.test(from);
  if (row.only && typeOnly && row.only.some((name) => name.startsWith(`${of}/`))) return true;
  return row.only ? covers(row.only, of) : !covers(row.never ?? [], of);
}

/** A route's folder, without the private folders (`_components`) inside it. */
const route = (path: string) => dirname(path).replace(/\/_.*$/, "");
const isAction = (path: string) => path.endsWith("/actions.ts");

/** Inside app a file sees its own route and those around it, and anybody's actions. */
function isWithinReach(from: string, to: string) {
  return isAction(to) || route(from) === route(to) || route(from).startsWith(`${route(to)}/`);
}

function importProblems(from: string, files: Files): string[] {
  const layer = layerOf(from);
  const row = TABLE[layer];
  return importsOf(from, files).flatMap((found) => {
    const { of, path } = found;
    if (path === undefined) return allowsPackage(row, from, found) ? [] : [`${from}: ${layer} may not import ${of}`];
    const problems: string[] = [];
    const target = layerOf(path);
    if (!row.may.includes(target)) problems.push(`${from}: ${layer} may not import ${path} (${target})`);
    else if (layer === "tables" && target === "pure" && !/\/schema(\.ts|\/)/.test(path))
      problems.push(`${from}: tables take only enums of a schema, not ${path}`);
    else if (layer === "screens" && target === "screens" && !isWithinReach(from, path))
      problems.push(`${from}: reaches into another route, ${path}`);
    if (of.startsWith(".") && from.includes("/") && folder(from) !== folder(path))
      problems.push(`${from}: write ${of} with @/, it leaves the folder`);
    if (/\.tsx?$/.test(of)) problems.push(`${from}: leave the ending off ${of}`);
    return problems;
  });
}

/** The folder inside which imports are relative: a noun in lib, elsewhere the top folder. */
const folder = (path: string) =>
  path
    .split("/")
    .slice(0, path.startsWith("lib/") && path.split("/").length > 2 ? 2 : 1)
    .join("/");

function clientProblems(files: Files): string[] {
  const seen = new Set([...files].filter(([, text]) => startsWith("use client", text)).map(([path]) => path));
  const problems: string[] = [];
  // The set grows while it is walked: what a client file imports is sent to the browser with it.
  for (const from of seen)
    for (const { of, path, typeOnly } of importsOf(from, files)) {
      if (typeOnly || (path !== undefined && (isAction(path) || path.endsWith(".css")))) continue;
      const allowed = path === undefined ? covers(CLIENT.only ?? [], of) : CLIENT.may.includes(layerOf(path));
      if (!allowed) problems.push(`${from}: runs in the browser, may not import ${of}`);
      else if (path && files.has(path)) seen.add(path);
    }
  return problems;
}

/** Nouns may use each other's access, queries and mutations in one direction only. */
function cycles(files: Files): string[] {
  const noun = (path: string) => path.split("/")[1] ?? "";
  const uses = new Map<string, Set<string>>();
  for (const from of files.keys()) {
    if (layerOf(from) !== "effects") continue;
    const others = importsOf(from, files).filter(
      ({ path, typeOnly }) => path && !typeOnly && layerOf(path) === "effects",
    );
    const known = uses.get(noun(from)) ?? new Set();
    for (const { path = "" } of others) if (noun(path) !== noun(from)) known.add(noun(path));
    uses.set(noun(from), known);
  }
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of uses.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  const circle = [...uses.keys()].filter((from) => reach(from).has(from));
  return circle.length > 0 ? [`lib: ${circle.join(", ")} need each other in a circle`] : [];
}

/** Everything about imports that the house forbids in these files, one sentence each. */
export function importViolations(files: Files): string[] {
  const ours = [...files.keys()].filter((path) => /\.(tsx?|mjs)$/.test(path));
  return [...ours.flatMap((path) => importProblems(path, files)), ...clientProblems(files), ...cycles(files)];
}
