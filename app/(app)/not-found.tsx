import type { Metadata } from "next";
import { NothingHere } from "@/app/_ui/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return <NothingHere />;
}
