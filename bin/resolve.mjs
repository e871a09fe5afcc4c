// Lets plain Node run our TypeScript the way the bundler reads it: "@/x" is the root, and the ending may be left out.
// What has markup in it, the letters, goes through the compiler that Next.js brings.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(import.meta.dirname);
const isFile = (path) => existsSync(path) && statSync(path).isFile();

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith("@/");
    const from = context.parentURL ?? "";
    const theirs = from.includes("/node_modules/") || from.includes("/.next/");
    const relative = specifier.startsWith(".") && from.startsWith("file:") && !theirs;
    if (!ours && !relative) return next(specifier, context);
    const path = ours
      ? resolve(root, specifier.slice(2))
      : resolve(dirname(fileURLToPath(context.parentURL)), specifier);
    const file = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(isFile);
    return file ? next(pathToFileURL(file).href, context) : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith("file:") || !url.endsWith(".tsx")) return next(url, context);
    return { format: "module", source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function compiled(filename) {
  const { transformSync } = createRequire(import.meta.url)("next/dist/build/swc");
  const jsc = {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  };
  return transformSync(readFileSync(filename, "utf8"), { filename, jsc, module: { type: "es6" } }).code;
}
