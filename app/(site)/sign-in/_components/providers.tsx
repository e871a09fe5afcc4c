import { signInProviders } from "@/app/_server/providers";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { env } from "@/lib/env";
import { signInWithAction } from "../leaving/actions";

/** Other ways to sign in, as this instance offers them; `from` is where to go afterwards. */
export async function Providers({ from }: { from?: string }) {
  const providers = signInProviders();
  const byLink = env().MAGIC_LINK === "1";
  if (!providers.length && !byLink) return null;
  return (
    <div className="mt-8 grid max-w-md gap-3 border-line border-t pt-6">
      {providers.map(({ id, name }) => (
        <ActionForm key={id} action={signInWithAction} label={`Sign in with ${name}`}>
          <input type="hidden" name="provider" value={id} />
          {from ? <input type="hidden" name="from" value={from} /> : null}
          <SubmitButton look="quiet" className="w-full">
            Sign in with {name}
          </SubmitButton>
        </ActionForm>
      ))}
      {byLink ? (
        <LinkButton href="/sign-in/link" look="quiet">
          Sign in by a link in a mail
        </LinkButton>
      ) : null}
    </div>
  );
}
