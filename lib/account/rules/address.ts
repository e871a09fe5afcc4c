const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
/** At least two labels, and a last one that starts with a letter, so that no number passes for a name. */
const HOST = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`);
/** What ends a host name in a URL; such an address would be read as another one than it shows. */
const BEYOND_HOST = /[\s/:?#@\\[\]%]/;

/**
 * The one mailbox that `text` names, as it is stored and compared: compatibility forms folded, lower case, international
 * domains in their ASCII form. Null for everything else: lists, quoted local parts, comments, line breaks, more than 254.
 */
export function canonicalEmail(text: string): string | null {
  if (text.length > 1000 || !text.isWellFormed()) return null;
  const [local = "", domain = "", ...more] = text.normalize("NFKC").trim().toLowerCase().split("@");
  if (more.length || local.length > 64 || !LOCAL.test(local)) return null;
  if (BEYOND_HOST.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const host = new URL(`http://${domain}`).hostname;
  const address = `${local}@${host}`;
  return HOST.test(host) && address.length <= 254 ? address : null;
}
