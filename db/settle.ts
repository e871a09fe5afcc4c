/**
 * What must not come back to life with an old copy: mail that was queued then is not sent again, reminders that were due
 * are not mailed, browsers signed in then sign in again, links mailed then are void. The same words on both engines.
 */
export function settlement(at: Date): string[] {
  const now = `'${at.toISOString()}'`;
  return [
    `update outbox set dead_at = ${now}, last_error = 'restored', claimed_until = null where sent_at is null and dead_at is null`,
    "delete from sessions",
    "delete from account_tokens",
    "delete from reminder_links",
    // What was due by then may have been mailed after the copy was made: it is said in the inbox alone.
    `update reminders set mailed = 'held' where handled_at is null and due_at <= ${now}`,
    "update reminders set mailed = 'none' where mailed = 'queued'",
    "update jobs set leased_until = null",
  ];
}
