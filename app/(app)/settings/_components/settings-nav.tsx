"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PARTS = [
  { href: "/settings", label: "Profile" },
  { href: "/settings/reminders", label: "Reminders" },
  { href: "/settings/security", label: "Security" },
  { href: "/settings/data", label: "Your data" },
] as const;

/** The parts of the settings, the present one marked. */
export function SettingsNav() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="flex gap-6">
      {PARTS.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className={`flex min-h-11 items-center border-b-2 ${path === href ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
