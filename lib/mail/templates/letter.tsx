import { Body, Button, Container, Head, Hr, Html, Link, Preview, render, Section, Text } from "react-email";
import type { Letter } from "../content";

const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

/** Most mailboxes honour neither variables nor light-dark(): light is inline, dark overrides it by class. */
const DARK = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .paper { background-color: #171613 !important; }
    .ink { color: #ece7dd !important; }
    .soft { color: #aaa294 !important; }
    .line { border-color: #37332d !important; }
    .button { background-color: #ece7dd !important; color: #171613 !important; }
  }
`;

function LetterPage({ letter }: { letter: Letter }) {
  const text = { fontFamily: SANS, fontSize: "15px", lineHeight: "24px", color: "#211f1b", margin: "0 0 16px" };
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{letter.items?.[0]?.text || letter.paragraphs[0] || letter.subject}</Preview>
      <Body className="paper" style={{ margin: 0 }}>
        {/* Body puts its style on a cell inside, which no class reaches: the paper is a section of its own. */}
        <Section className="paper" style={{ backgroundColor: "#faf7f1", padding: "32px 16px" }}>
          <Container style={{ maxWidth: "560px" }}>
            <Text className="ink" style={{ ...text, fontFamily: SERIF, fontSize: "20px", marginBottom: "24px" }}>
              Cairn
            </Text>
            {letter.paragraphs.map((paragraph) => (
              <Text key={paragraph} className="ink" style={text}>
                {paragraph}
              </Text>
            ))}
            {letter.items?.map(({ title, text: told, href }) => (
              <Section key={href + title} style={{ margin: "0 0 20px" }}>
                <Text className="ink" style={{ ...text, fontFamily: SERIF, fontSize: "17px", margin: "0 0 4px" }}>
                  <Link className="ink" href={href} style={{ color: "#211f1b", textDecoration: "underline" }}>
                    {title}
                  </Link>
                </Text>
                {told.split("\n").map((line) => (
                  <Text key={line} className="soft" style={{ ...text, color: "#655f55", margin: "0 0 4px" }}>
                    {line}
                  </Text>
                ))}
              </Section>
            ))}
            {letter.button ? (
              <Button
                className="button"
                href={letter.button.href}
                style={{
                  ...text,
                  backgroundColor: "#211f1b",
                  color: "#faf7f1",
                  padding: "11px 18px",
                  borderRadius: "4px",
                }}
              >
                {letter.button.label}
              </Button>
            ) : null}
            {letter.button ? (
              <Text className="soft" style={{ ...text, fontSize: "13px", lineHeight: "20px", color: "#655f55" }}>
                {letter.button.href}
              </Text>
            ) : null}
            <Hr className="line" style={{ borderColor: "#ddd6c9", margin: "24px 0 16px" }} />
            {letter.links?.map(({ label, href }) => (
              <Text key={href} className="soft" style={{ ...text, fontSize: "13px", lineHeight: "24px", margin: "0" }}>
                <Link className="ink" href={href} style={{ color: "#211f1b", textDecoration: "underline" }}>
                  {label}
                </Link>
              </Text>
            ))}
            <Text
              className="soft"
              style={{ ...text, fontSize: "13px", lineHeight: "20px", color: "#655f55", margin: "16px 0" }}
            >
              {letter.why}
            </Text>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

/** The letter as HTML, readable in light and dark. */
export function renderLetter(letter: Letter): Promise<string> {
  return render(<LetterPage letter={letter} />);
}

/** The same words as plain text. */
export function plainLetter({ paragraphs, items = [], button, links = [], why }: Letter): string {
  const told = items.map(({ title, text, href }) => [title, text, href].filter(Boolean).join("\n"));
  const link = button ? [`${button.label}:\n${button.href}`] : [];
  const done = links.map(({ label, href }) => `${label}:\n${href}`);
  return `${[...paragraphs, ...told, ...link, ...done, why].join("\n\n")}\n`;
}
