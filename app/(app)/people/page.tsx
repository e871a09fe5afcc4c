import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { listGiven } from "@/lib/grant/queries/given";
import { listTaken } from "@/lib/grant/queries/taken";
import { isLive } from "@/lib/grant/rules/state";
import { Claims } from "./_components/claims";
import { Past, Readers } from "./_components/readers";
import { TakenList } from "./_components/taken-list";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { access } = await ownRecord("read", "/people");
  const at = now();
  const [given, taken] = await Promise.all([listGiven(access, { at }), listTaken(access, { at })]);
  const live = given.filter(({ course }) => isLive(course));
  const when = { at, zone: access.zone };
  const invite = <LinkButton href="/people/invite">Invite somebody</LinkButton>;
  return (
    <>
      <PageHead title="People" eyebrow="Who reads your record, and whose you read">
        {given.length ? invite : null}
      </PageHead>
      <Claims given={live} when={when} />
      {taken.length && !given.length ? <TakenList taken={taken} when={when} /> : null}
      {given.length ? (
        <Readers given={live} when={when} />
      ) : (
        <div className={taken.length ? "mt-12" : undefined}>
          <Empty action={invite}>
            Nobody else reads your record. You can open parts of it to a coach, a manager or a sponsor: you choose what,
            see what they see and what they have read, and can end it at any time.
          </Empty>
        </div>
      )}
      {taken.length && given.length ? <TakenList taken={taken} when={when} /> : null}
      <Past given={given.filter(({ course }) => !isLive(course))} when={when} />
    </>
  );
}
