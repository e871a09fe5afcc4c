import { databaseUrl } from "@/lib/env";

/** Where the data lives: a SQLite file in the data folder by default, PostgreSQL when DATABASE_URL says so. */
export const url = databaseUrl();
export const postgres = /^postgres(ql)?:/.test(url);
