import "./_ui/tokens.css";
import "./_ui/drawing.css";
import "./_ui/matrix.css";
import "./_ui/practice.css";
import "./_ui/over-time.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { currentTheme } from "./_server/session";

export const metadata: Metadata = {
  title: { default: "Cairn", template: "%s · Cairn" },
  description: "A dated roadmap and an honest record for engineering leaders on the way to VP of Engineering.",
  robots: { index: false, follow: false },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en" data-theme={await currentTheme()}>
      <body>{children}</body>
    </html>
  );
}
