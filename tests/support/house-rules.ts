import { basename } from "node:path";
import { code, type Files, importsOf, layerOf, startsWith } from "./architecture";

const WORDS = "rules|schema|access|queries|mutations|content";
const KEBAB = "[a-z0-9]+(?:-[a-z0-9]+)*";
/** The closed vocabulary of lib: what a folder may hold. */
const VOCABULARY: [folder: RegExp, file: RegExp][] = [
  [/^lib\/(drawing|jobs)\//, new RegExp(`^lib/[^/]+/${KEBAB}\\.ts$`)],
  [
    /^lib\/mail\//,
    new RegExp(`^lib/mail/(?:(?:outbox|transport|${WORDS})(?:/${KEBAB})?\\.ts|templates/${KEBAB}\\.tsx)$`),
  ],
  [/^lib\/[^/]+\//, new RegExp(`^lib/${KEBAB}/(?:${WORDS})(?:/${KEBAB})?\\.ts$`)],
];
const VAGUE = ["utils", "util", "helpers", "helper", "types", "common", "misc", "shared", "service", "manager"];
const LINES = { code: 300, tests: 500 };
const UNFINISHED = /\b(?:TO(?:DO)|FIX(?:ME)|HA(?:CK)|X{3})\b/;
const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bnew TZDate\(\s*\)/;
const OUTSIDE = /\bprocess\.[a-z]|\bMath\.random\(|\bfetch\(|\bglobalThis\b|\bperformance\.[a-z]/;
const DEFAULTS =
  /^app\/.*\/?(page|layout|error|global-error|not-found|template|default|icon|apple-icon|opengraph-image|robots|sitemap|manifest)\.tsx?$|^[^/]+\.config\.(ts|mjs)$|^tests\//;

type Rule = (path: string, text: string, files: Files) => string | false | undefined;

/** The rules that look at one file. Each says what is wrong, or nothing. */
const RULES: Rule[] = [
  (path) => {
    const [, shape] = VOCABULARY.find(([folder]) => folder.test(path)) ?? [];
    return shape && !shape.test(path) && "is not a word of the closed vocabulary of lib";
  },
  (path) => {
    const words = path.replace(/\.[^/]*$/, "").split("/");
    return words.some((word) => VAGUE.includes(word)) && "has a name that could hold anything";
  },
  (path) => /^(app|lib|bin|tests)\//.test(path) && /^index\./.test(basename(path)) && "is an index",
  (path) => !new RegExp(`^${KEBAB}(\\.[a-z]+)*\\.[a-z]+$`).test(basename(path)) && "is not named in kebab-case",
  (path) => /\.test\.tsx?$/.test(path) && !path.startsWith("tests/") && "is a test outside tests",
  (path) => path.startsWith("app/") && /^loading\./.test(basename(path)) && "is a loading page: it turns 404 into 200",
  (path, text) => {
    const limit = layerOf(path) === "tests" ? LINES.tests : LINES.code;
    const lines = text.replace(/\n$/, "").split("\n").length;
    return !/^lib\/[^/]+\/content(\.ts|\/)/.test(path) && lines > limit && `has ${lines} lines, more than ${limit}`;
  },
  (_, text) => UNFINISHED.test(text) && "leaves work for later in a comment",
  (path, text) => isPure(path) && CLOCK.test(code(text)) && "reads the clock: pass today or now",
  (path, text) => isPure(path) && OUTSIDE.test(code(text)) && "reads something that is not its argument",
  (path, text) =>
    /^(app|lib)\//.test(path) &&
    path !== "lib/clock.ts" &&
    !isPure(path) &&
    CLOCK.test(code(text)) &&
    "takes the present from elsewhere than lib/clock.ts",
  (path, text) => isPage(path) && startsWith("use client", text) && "is a page in the browser",
  (path, text) =>
    isPage(path) &&
    !/^export default (async )?function [A-Z]\w*Page\b/m.test(text) &&
    "exports no function named …Page",
  (path, text) => !DEFAULTS.test(path) && /^export default\b/m.test(code(text)) && "has a default export",
  (path, text) =>
    !path.endsWith("/actions.ts") &&
    /["']use server["']/.test(code(text)) &&
    layerOf(path) !== "tests" &&
    "has server actions outside an actions.ts",
  (path, text) => path.endsWith("/actions.ts") && !startsWith("use server", text) && 'does not start with "use server"',
  (path, text, files) => {
    const bare = path.endsWith("/actions.ts") ? unwrapped(path, code(text), files) : [];
    return bare.length > 0 && `exports past the wrapper: ${bare.join(", ")}`;
  },
];

const isPure = (path: string) => ["pure", "drawing"].includes(layerOf(path));
const isPage = (path: string) => /^app\/(.*\/)?page\.tsx$/.test(path);

/** The exports of an actions.ts that are not made by calling something of app/_server/action.ts. */
function unwrapped(path: string, text: string, files: Files): string[] {
  const wrappers = importsOf(path, files).some((found) => found.path === "app/_server/action.ts") ? names(text) : [];
  const made = new RegExp(
    `^export (?:const (\\w+Action)(?:: [^=]+)? = |async function (\\w+Action)\\([^)]*\\)[^{]*\\{\\s*return (?:await )?)(${wrappers.join("|") || "(?!)"})[(<]`,
  );
  return text
    .split(/^(?=export\b)/m)
    .filter((part) => /^export\b(?! type\b)/.test(part) && !made.test(part))
    .map((part) => part.split("\n")[0]?.slice(0, 60) ?? "");
}

/** The local names of what an actions.ts imports from the wrapper's file. */
function names(text: string): string[] {
  const found = text.matchAll(/^import \{([^}]*)\} from ["'][^"']*_server\/action["']/gm);
  return [...found].flatMap((match) =>
    (match[1] ?? "")
      .split(",")
      .filter((name) => !/^\s*type\s/.test(name))
      .map((name) => name.trim().split(" as ").at(-1) ?? "")
      .filter(Boolean),
  );
}

/** Everything else that the house forbids in these files, one sentence each. */
export function houseViolations(files: Files): string[] {
  const problems = [...files].flatMap(([path, text]) =>
    RULES.map((rule) => rule(path, text, files)).flatMap((problem) => (problem ? [`${path}: ${problem}`] : [])),
  );
  const app = [...files].filter(([path]) => /^app\/.*\.tsx?$/.test(path));
  const clients = app.filter(([, text]) => startsWith("use client", text)).length;
  if (clients > app.length * 0.2)
    problems.push(`app: ${clients} of ${app.length} files run in the browser, more than a fifth`);
  return problems;
}
