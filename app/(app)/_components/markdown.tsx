import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";

const SAFE = /^(?:https?:\/\/|mailto:)/i;

type Parts = { children?: ReactNode };
const Heading = ({ children }: Parts) => <h3 className="mt-5 font-medium text-lg">{children}</h3>;

/** Headings start below those of the page; a task's box becomes a sign, because nobody can tick it here. */
const PARTS: Components = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  p: ({ children }) => <p className="mt-3">{children}</p>,
  ul: ({ children }) => <ul className="mt-3 list-disc pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="mt-3 list-decimal pl-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => <blockquote className="mt-3 border-line border-l-2 pl-4">{children}</blockquote>,
  pre: ({ children }) => <pre className="mt-3 overflow-x-auto bg-wash p-3 text-sm">{children}</pre>,
  table: ({ children }) => (
    <div className="mt-3 overflow-x-auto">
      <table className="border-separate border-spacing-x-4 text-left">{children}</table>
    </div>
  ),
  hr: () => <hr className="mt-5 border-line" />,
  input: ({ checked }) => (checked ? "[x]" : "[ ]"),
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener nofollow" className="underline decoration-edge underline-offset-4">
        {children}
      </a>
    ) : (
      children
    ),
};

/** What somebody wrote, as Markdown: no HTML, no pictures, links to the web and to mail addresses only. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="max-w-prose">
      <ReactMarkdown
        skipHtml
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize]}
        disallowedElements={["img"]}
        urlTransform={(url) => (SAFE.test(url) ? url : undefined)}
        components={PARTS}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
