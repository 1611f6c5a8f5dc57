import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { randomBytes } from 'node:crypto';
import { parseSettings } from '../../domain/built-in/parse-settings.ts';
import { consolePaths } from '../../relay/addresses.ts';
import { refusalCodes } from '../../relay/console-protocol.ts';
import type { ConfigReply, Refusal, ReplayReply } from '../../relay/console-protocol.ts';
import type { Replays } from '../../simulator/replay/replays.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { refuseOtherSites, refuseWithoutSecret } from '../http/check-page.ts';

/** What the routes need. */
export interface ConsoleParts {
  readonly version: string;
  readonly relayAllows: readonly string[];
  readonly secret: string;
  readonly simulator: Simulator;
  readonly replays: Replays;
}

const settingsLimit = bodyLimit({
  maxSize: 65_536,
  onError: ({ json }) =>
    json({ code: refusalCodes.badSettings, message: 'The settings are too long.' } satisfies Refusal, 413),
});

const recordingLimit = bodyLimit({
  maxSize: 67_108_864,
  onError: ({ json }) =>
    json(
      { code: refusalCodes.badRecording, message: 'The recording has more than 64 MiB.' } satisfies Refusal,
      413,
    ),
});

/** The page's own requests: configuration at start, and the built-in CCS as it is and as it shall be. */
export function consoleRoutes(parts: ConsoleParts): Hono<{ Bindings: HttpBindings }> {
  const { simulator, replays, secret } = parts;
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.use('/console/*', async ({ env, req, json }, next) => {
    // `Host` is one of ours: every request has been admitted by it before it comes here.
    const { headers } = env.incoming;
    const refusal =
      refuseOtherSites(headers, headers.host ?? '', 'optional') ??
      (req.path === consolePaths.config ? undefined : refuseWithoutSecret(headers, secret));
    if (refusal !== undefined) return json(refusal, 403);
    await next();
    return undefined;
  });
  routes.get(consolePaths.config, ({ json }) => {
    const { version, relayAllows } = parts;
    return json({ version, relayAllows, builtIn: simulator.state(), secret } satisfies ConfigReply);
  });
  routes.get(consolePaths.builtIn, ({ json }) => json(simulator.state()));
  routes.put(consolePaths.builtInSettings, settingsLimit, async ({ req, json }) => {
    const settings = parseSettings(await req.json().catch(() => undefined));
    if (!settings.ok) {
      return json({ code: refusalCodes.badSettings, message: settings.error } satisfies Refusal, 400);
    }
    simulator.configure(settings.value);
    return json(simulator.state());
  });
  routes.post(consolePaths.builtInRestart, ({ json }) => {
    simulator.restart();
    return json(simulator.state());
  });
  routes.post(consolePaths.replays, recordingLimit, async ({ req, json }) => {
    const id = randomBytes(12).toString('base64url');
    const path = replays.add(id, new Uint8Array(await req.arrayBuffer()));
    return path.ok
      ? json({ path: path.value } satisfies ReplayReply)
      : json({ code: refusalCodes.badRecording, message: path.error } satisfies Refusal, 400);
  });
  routes.all('/console/*', ({ json }) =>
    json(
      { code: refusalCodes.badMethod, message: 'No such path, or not by this method.' } satisfies Refusal,
      404,
    ),
  );
  return routes;
}
