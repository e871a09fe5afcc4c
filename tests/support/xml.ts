export type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };

const ENTITY: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const NAME = /^[A-Za-z][\w:-]*/;
const ATTRIBUTE = /^\s+([A-Za-z][\w:-]*)="([^"<]*)"/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is being looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function decode(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? ENTITY[name] : undefined;
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** Reads markup as strictly as XML does, for the subset that drawings use; throws where it is not well-formed. */
export function parseXml(markup: string): XmlNode {
  if (FORBIDDEN.test(markup)) throw new Error("a character that XML forbids");
  if (!markup.isWellFormed()) throw new Error("half a surrogate pair");
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let rest = markup;
  while (rest.length > 0) {
    const top = open.at(-1)!;
    if (rest.startsWith("</")) {
      const close = `</${top.name}>`;
      if (!rest.startsWith(close)) throw new Error(`expected ${close} at ${rest.slice(0, 40)}`);
      open.pop();
      rest = rest.slice(close.length);
    } else if (rest.startsWith("<")) {
      rest = element(rest.slice(1), open);
    } else {
      const end = rest.indexOf("<");
      const text = end < 0 ? rest : rest.slice(0, end);
      if (top === root) throw new Error(`text outside the root: ${text}`);
      top.text += decode(text);
      rest = rest.slice(text.length);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  if (root.children.length !== 1) throw new Error(`${root.children.length} roots`);
  return root.children[0]!;
}

function element(source: string, open: XmlNode[]): string {
  const name = NAME.exec(source)?.[0];
  if (!name) throw new Error(`not an element: ${source.slice(0, 40)}`);
  const node: XmlNode = { name, attributes: {}, children: [], text: "" };
  let rest = source.slice(name.length);
  for (let found = ATTRIBUTE.exec(rest); found; found = ATTRIBUTE.exec(rest)) {
    if (found[1]! in node.attributes) throw new Error(`${found[1]} twice`);
    node.attributes[found[1]!] = decode(found[2]!);
    rest = rest.slice(found[0].length);
  }
  const end = /^\s*(\/?)>/.exec(rest);
  if (!end) throw new Error(`<${name}> goes wrong at ${rest.slice(0, 40)}`);
  open.at(-1)!.children.push(node);
  if (!end[1]) open.push(node);
  return rest.slice(end[0].length);
}

/** Every element below `node` and itself, in order. */
export function elementsOf(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(elementsOf)];
}
