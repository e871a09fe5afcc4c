import { readFileSync } from "node:fs";

/** `file` is its path in app, groups and all, such as /(app)/evidence/[id]/page. */
export type Route = { pattern: string; file: string; handler: boolean };
export type Action = { id: string; key: string };

const read = <T>(path: string, folder = "."): T => JSON.parse(readFileSync(`${folder}/.next/${path}`, "utf8")) as T;

/** Every page and route handler of the build, by the path that serves it. */
export function readRoutes(): Route[] {
  const files = Object.keys(read<Record<string, string>>("server/app-paths-manifest.json"));
  const paths = read<Record<string, string>>("app-path-routes-manifest.json");
  const legacy = Object.keys(read<Record<string, string>>("server/pages-manifest.json"));
  const routes = files.map((file) => {
    const pattern = paths[file];
    if (pattern === undefined) throw new Error(`The build names ${file} but not the path that serves it.`);
    return { pattern, file, handler: file.endsWith("/route") };
  });
  return [...routes, ...legacy.map((path) => ({ pattern: `pages:${path}`, file: "", handler: false }))].sort((a, b) =>
    a.pattern < b.pattern ? -1 : 1,
  );
}

type References = Record<"node" | "edge", Record<string, { filename: string; exportedName: string }>>;

/** Every server action of the build in a folder, by its id and by "folder#name". */
export function readActions(folder?: string): Action[] {
  const { node, edge } = read<References>("server/server-reference-manifest.json", folder);
  return Object.entries({ ...node, ...edge })
    .map(([id, { filename, exportedName }]) => ({
      id,
      key: `${filename.replace(/\/actions\.ts$/, "")}#${exportedName}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
