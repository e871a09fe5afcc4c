/** Other ways to sign in, as this instance offers them; `from` is where to go afterwards. */
export async function Providers(_: { from?: string }) {
  return null;
}
