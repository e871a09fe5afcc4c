import { createHash, type KeyObject, verify } from "node:crypto";

/** A message's header lines, unfolded, and its body; as RFC 6376 reads them. */
function parts(bytes: string) {
  const at = bytes.indexOf("\r\n\r\n");
  const head = bytes.slice(0, at).replace(/\r\n(?=[ \t])/g, "");
  return { fields: head.split("\r\n"), body: bytes.slice(at + 4) };
}

/** Section 3.4.2: lower-case name, runs of white space as one space, none at either end. */
function relaxedField(field: string) {
  const at = field.indexOf(":");
  const value = field.slice(at + 1).replace(/[ \t]+/g, " ");
  return `${field.slice(0, at).trim().toLowerCase()}:${value.trim()}`;
}

/** Section 3.4.4: no white space at the end of a line, one space elsewhere, no empty lines at the end. */
function relaxedBody(body: string) {
  const lines = body.split("\r\n").map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""));
  while (lines.at(-1) === "") lines.pop();
  return lines.length ? `${lines.join("\r\n")}\r\n` : "";
}

/** Checks the DKIM signature of `bytes` (latin1) by RFC 6376, written apart from what signs. */
export function checkSignature(bytes: string, publicKey: KeyObject) {
  const { fields, body } = parts(bytes);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? "";
  const tags = new Map(
    signature
      .slice(signature.indexOf(":") + 1)
      .split(";")
      .map((tag) => {
        const at = tag.indexOf("=");
        return [tag.slice(0, at).trim(), tag.slice(at + 1).replace(/[ \t]/g, "")] as const;
      }),
  );
  const left = [...fields];
  const covered = (tags.get("h") ?? "").toLowerCase().split(":");
  const chosen = covered.flatMap((name) => {
    const at = left.findLastIndex((field) => field.slice(0, field.indexOf(":")).trim().toLowerCase() === name);
    return at < 0 ? [] : left.splice(at, 1).map(relaxedField);
  });
  const unsigned = relaxedField(signature.replace(/(;\s*b=)[^;]*/, "$1"));
  const data = Buffer.from(`${chosen.join("\r\n")}\r\n${unsigned}`, "latin1");
  return {
    tags,
    covered,
    bodyHolds: createHash("sha256").update(relaxedBody(body), "latin1").digest("base64") === tags.get("bh"),
    signatureHolds: verify("RSA-SHA256", data, publicKey, Buffer.from(tags.get("b") ?? "", "base64")),
  };
}
