import { Section } from "@/app/_ui/page-head";
import { WorksheetLinks } from "../../../_components/worksheet-links";

/** The worksheets in which an item is cited; nothing where there are none. */
export function CitedOn({ sheets }: { sheets: { id: string; title: string }[] }) {
  if (!sheets.length) return null;
  return (
    <Section title="Cited on worksheets">
      <WorksheetLinks sheets={sheets} />
    </Section>
  );
}
