import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { freePort } from "./postgres-server";

/** Whom the provider says is there; who comes without a session of theirs at the provider is this person. */
export type OidcPerson = { sub: string; name?: string; email?: string; email_verified?: boolean };
export type OidcServer = {
  /** The settings that make Cairn use it. */
  env: Record<string, string>;
  beThere: (person: OidcPerson | "refusing") => void;
  stop: () => Promise<void>;
};

// The package brings no types; this is the part of it that is used here.
type Provider = {
  callback: () => (request: IncomingMessage, response: ServerResponse) => void;
  interactionFinished: (request: IncomingMessage, response: ServerResponse, result: object) => Promise<void>;
  Grant: new (of: {
    clientId: string;
    accountId: string;
  }) => { addOIDCScope: (scope: string) => void; save: () => unknown };
  Client: { prototype: object };
};
type Context = { oidc: { client: { clientId: string }; session: { accountId: string } } };

/** An OpenID provider in this process that asks nobody anything: whoever comes is the person it was told of. */
export async function startOidcServer(): Promise<OidcServer> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const people = new Map<string, OidcPerson>();
  let next: OidcPerson | "refusing" = "refusing";

  const { default: Made } = (await import("oidc-provider" as string)) as {
    default: new (issuer: string, settings: object) => Provider;
  };
  const provider = new Made(issuer, {
    clients: [{ client_id: "cairn", client_secret: "a secret between the two", redirect_uris: [`${issuer}/unused`] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/enter" },
    cookies: { keys: ["not a secret"] },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => people.get(sub) }),
    loadExistingGrant: async ({ oidc: { client, session } }: Context) => {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  // The port of the Cairn under test is not known yet.
  const isCallback = (uri: string) => new URL(uri).pathname === "/api/auth/callback/oidc";
  Object.defineProperty(provider.Client.prototype, "redirectUriAllowed", { value: isCallback });

  const handle = provider.callback();
  const server = createServer((request, response) => {
    if (request.url !== "/enter") return handle(request, response);
    if (next !== "refusing") people.set(next.sub, next);
    const result = next === "refusing" ? { error: "access_denied" } : { login: { accountId: next.sub } };
    provider.interactionFinished(request, response, result).catch((error) => response.destroy(error));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    env: { OIDC_ISSUER: issuer, OIDC_ID: "cairn", OIDC_SECRET: "a secret between the two", OIDC_NAME: "Example ID" },
    beThere: (person) => {
      next = person;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
