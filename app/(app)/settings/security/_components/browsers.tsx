import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { SignedInBrowser } from "@/lib/account/queries/session";
import { dayOf, fullDay, longDay } from "@/lib/date";
import { revokeBrowserAction } from "../actions";

type Props = { browsers: SignedInBrowser[]; current: string; zone: string };

/** The browsers that are signed in, each with the way to sign it out. */
export function Browsers({ browsers, current, zone }: Props) {
  const on = (at: Date) => {
    const day = dayOf(at, zone);
    return (
      <time dateTime={at.toISOString()} title={fullDay(day)}>
        {longDay(day)}
      </time>
    );
  };
  return (
    <ul className="max-w-prose divide-y divide-line border-line border-y">
      {browsers.map((browser) => (
        <li key={browser.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div>
            <p className="font-medium">
              {browser.name}
              {browser.id === current ? <span className="font-normal text-soft"> (this one)</span> : null}
            </p>
            <p className="text-sm text-soft">
              Signed in on {on(browser.createdAt)}, last seen on {on(browser.seenAt)}
            </p>
          </div>
          {browser.id === current ? null : (
            <ActionForm action={revokeBrowserAction} label={`Sign out ${browser.name}`}>
              <input type="hidden" name="sessionId" value={browser.id} />
              <SubmitButton look="plain">
                Sign out<span className="sr-only"> {browser.name}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
