export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { migrate } = await import("@/db");
  await migrate();
  const { startJobs } = await import("@/lib/jobs/tick");
  startJobs();
}
