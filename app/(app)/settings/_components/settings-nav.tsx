"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PARTS = [
  { href: "/settings", label: "Profile" },
  { href: "/settings/reminders", label: "Reminders" },
  { href: "/settings/calendar", label: "Calendar" },
  { href: "/settings/security", label: "Security" },
  { href: "/settings/data", label: "Your data" },
] as const;

/** The profile is the whole of the settings' address, so nothing counts as inside it. */
const isInside = (path: string, href: string) => href !== "/settings" && path.startsWith(`${href}/`);

/** The parts of the settings, the present one marked. */
export function SettingsNav() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="flex gap-4 md:gap-6">
      {PARTS.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : isInside(path, href) ? "true" : undefined}
          className={`flex min-h-11 items-center border-b-2 ${path === href || isInside(path, href) ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
