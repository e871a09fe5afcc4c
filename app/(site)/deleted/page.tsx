import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";

export const metadata: Metadata = { title: "Deleted" };

export default async function DeletedPage() {
  return (
    <>
      <PageHead title="Your account is deleted" />
      <Empty
        action={
          <LinkButton href="/" look="quiet">
            To the first page
          </LinkButton>
        }
      >
        Nothing of yours is left in the database, and messages that waited to be sent are cancelled. Backups made before
        still hold it until whoever runs this Cairn deletes them.
      </Empty>
    </>
  );
}
