import { buildIfStale } from "./fresh-build";

await buildIfStale();
console.log("The build is up to date.");
