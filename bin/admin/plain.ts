/** Other people's words: what a terminal would obey is left out. */
export function plain(words: string): string {
  return words.replace(/\p{C}/gu, "");
}
