export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { migrate } = await import("@/db");
  await migrate();
  const { env } = await import("@/lib/env");
  if (env().JOBS === "0") return;
  const { startJobs } = await import("@/lib/jobs/tick");
  startJobs();
}
