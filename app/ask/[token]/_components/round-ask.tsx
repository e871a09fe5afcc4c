import { PageHead } from "@/app/_ui/page-head";
import { GROUP_NAMES } from "@/lib/ask/content/round";
import { getPlacing, type Placing } from "@/lib/ask/queries/round";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { numberWord } from "@/lib/text";
import { takePlacementBackAction } from "../actions";
import { Ended } from "./ended";
import { KeptAnswer, OnlyThey, type Opened, SmallPrint } from "./parts";
import { PlacementForm } from "./placement-form";

const dayText = (at: Date) => longDay(at.toISOString().slice(0, 10));

/** Where somebody places the leader, without the names of the levels and without seeing what anybody chose. */
export async function RoundAsk({ token, access, isOwner }: Opened) {
  const placing = await getPlacing(access, { at: now() });
  const { leader, asked, answeredAt } = placing;
  if (!asked)
    return (
      <Ended token={token} frame={placing}>
        <p>The round is over. No single answer of it is kept.</p>
      </Ended>
    );
  return (
    <>
      <PageHead title="Which of these comes closest?" eyebrow={`${leader} asks you`} />
      <div className="grid max-w-prose gap-8">
        <Terms placing={placing} rows={asked.rows.length} />
        {isOwner ? (
          <OnlyThey />
        ) : (
          <>
            {answeredAt ? <AnswerKept token={token} answeredAt={answeredAt} /> : null}
            <PlacementForm token={token} asked={asked} leader={leader} answeredAt={answeredAt} />
          </>
        )}
        <SmallPrint
          token={token}
          frame={placing}
          kept="Your address is deleted 30 days after the round has closed."
          handedOn={`This link was handed on by ${leader}. Nobody checks who opens it, or the others.`}
        >
          You are counted under “{GROUP_NAMES[placing.relation]}”. Groups of fewer than four are counted together or not
          shown at all. Until the round closes {leader} sees how many have answered, not who; your answer lies unread in
          the database, which whoever runs this Cairn could open, and is deleted when the round closes or is called off.
          The counts are kept for as long as {leader} keeps their record.
        </SmallPrint>
      </div>
    </>
  );
}

/** What will be shown and what never, said before anything is chosen. */
function Terms({ placing: { leader, closesAt }, rows }: { placing: Placing; rows: number }) {
  return (
    <div className="grid gap-3">
      <p>
        {leader} keeps a record of their own work as a leader, and asks you and some others how it looks from where you
        are. There are {numberWord(rows)} subjects with three sentences each, in no order, and one question at the end:
        about three minutes. Choose what comes closest to what you have seen, and leave open what you cannot say.
      </p>
      <p className="border-accent border-l-2 pl-4">
        Nobody is shown what you choose. Once the round closes, on {dayText(closesAt)} or before, {leader} sees how many
        of a group chose what: only of groups of four or more who do not all say the same, and never of one person.
        After that you cannot take your answer back, because nothing is kept that could be told from the others.
      </p>
    </div>
  );
}

/** That there is an answer, never which: a link can be opened by somebody else. */
function AnswerKept({ token, answeredAt }: { token: string; answeredAt: Date }) {
  return (
    <KeptAnswer token={token} title="An answer is kept" takeBack={takePlacementBackAction}>
      <p className="mt-1">
        It was given on {dayText(answeredAt)}. What it says is not shown here, as somebody else could open this link.
      </p>
    </KeptAnswer>
  );
}
