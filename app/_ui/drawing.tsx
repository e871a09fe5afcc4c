/** Shows an SVG string from `lib/drawing`, which escapes every text that it is given. */
export function Drawing({ svg, className }: { svg: string; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
