/** Why nobody can be asked to note the runs of a mechanism, as a sentence that says what to do, or null. */
export function runObstacle({ stopped, ownerRole }: { stopped: boolean; ownerRole: string }): string | null {
  if (stopped) return "It has stopped. Take it up again first.";
  if (!ownerRole) return "You look after it yourself. Say who else does, then ask them to note when it runs.";
  return null;
}
