/**
 * What must not come back to life with an old copy: mail that was queued then is not sent again, browsers signed in
 * then sign in again, links mailed then are void. The same words on both engines.
 */
export function settlement(at: Date): string[] {
  const now = `'${at.toISOString()}'`;
  return [
    `update outbox set dead_at = ${now}, last_error = 'restored', claimed_until = null where sent_at is null and dead_at is null`,
    "delete from sessions",
    "delete from account_tokens",
    "update jobs set leased_until = null",
  ];
}
