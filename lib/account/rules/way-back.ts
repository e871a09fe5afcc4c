const HERE = "http://cairn.invalid";

/** Where to go after signing in: `from` when it is a path of this site, else `/home`. Never another site. */
export function wayBack(from: string | undefined): string {
  if (!from?.startsWith("/") || from.length > 500 || !URL.canParse(from, HERE)) return "/home";
  const { origin, pathname, search, hash } = new URL(from, HERE);
  // Read back after parsing: "/.//evil.example" and the like become a path that a browser takes for a host.
  return origin === HERE && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : "/home";
}
