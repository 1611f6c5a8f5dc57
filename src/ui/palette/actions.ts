import { memoise } from '../../app/select/memoise.ts';
import { selectFeed } from '../../app/select/select-feed.ts';
import type { AppState, Exchange } from '../../app/state/app-state.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import { isLive } from '../../domain/socket/session.ts';
import type { Session } from '../../domain/socket/session.ts';
import type { Effect } from '../state/effect.ts';
import type { Place, ShellCommand } from '../state/shell-command.ts';

/** Something that the palette offers. */
export interface Action {
  readonly id: string;
  readonly group: 'Actions' | 'Go to' | 'Endpoints' | 'User' | 'Page';
  readonly title: string;
  /** Beside the title, searched as well: method and path of an endpoint, level of a user. */
  readonly hint: string;
  readonly effect: Effect;
}

/** Everything that can be done at this moment; the same list as long as nothing of it has changed. */
export function actionsOf(state: AppState): readonly Action[] {
  const { endpoints, drafts, exchange, environment } = state;
  const { heads, selected } = endpoints;
  const edited = drafts[selected] !== undefined;
  return listed(heads, selected, edited, exchange?.result.kind, selectFeed(state).session, environment);
}

const listed = memoise(
  (
    heads: readonly EndpointHead[],
    selected: string,
    edited: boolean,
    exchange: Exchange['result']['kind'] | undefined,
    session: Session,
    environment: AppState['environment'],
  ): readonly Action[] => [
    ...requestActions(selected, edited, exchange),
    ...socketActions(session),
    environmentAction(environment.chosen),
    ...placeActions(),
    ...endpointActions(heads),
    ...userActions(environment),
    ...pageActions(),
  ],
);

function requestActions(
  selected: string,
  edited: boolean,
  exchange: Exchange['result']['kind'] | undefined,
): readonly Action[] {
  const submit = action('Actions', 'Submit', 'send the request', { kind: 'submit', insist: false });
  const cancel = action('Actions', 'Cancel', 'stop the request under way', { kind: 'cancel' });
  const clear = action('Actions', 'Clear', 'empty the response pane', { kind: 'clear response' });
  const reset = action('Actions', 'Reset to template', `section ${selected}`, {
    kind: 'reset draft',
    section: selected,
  });
  return [
    submit,
    ...(exchange === 'sending' ? [cancel] : []),
    ...(exchange === undefined ? [] : [clear]),
    ...(edited ? [reset] : []),
  ];
}

function socketActions(session: Session): readonly Action[] {
  return [
    ...sessionActions(session),
    action('Actions', 'Clear Events', 'empty the list of events', { kind: 'clear events' }),
    action('Actions', 'New tab of Events', 'another session beside this one', { kind: 'add feed' }),
  ];
}

function sessionActions(session: Session): readonly Action[] {
  if (session.kind === 'waiting') {
    return [
      action('Actions', 'Reconnect now', 'make the attempt that is waited for', { kind: 'reconnect now' }),
      action('Actions', 'Stop reconnecting', 'until Connect is pressed', { kind: 'stop reconnecting' }),
    ];
  }
  return [
    isLive(session)
      ? action('Actions', 'Disconnect', 'close the event socket', { kind: 'disconnect' })
      : action('Actions', 'Connect', 'open the event socket', { kind: 'connect' }),
  ];
}

function environmentAction(chosen: AppState['environment']['chosen']): Action {
  return chosen === 'built-in'
    ? action('Actions', 'Use the live CCS', 'environment', {
        kind: 'choose environment',
        environment: 'live',
      })
    : action('Actions', 'Use the built-in CCS', 'environment', {
        kind: 'choose environment',
        environment: 'built-in',
      });
}

function placeActions(): readonly Action[] {
  const places: readonly Place[] = ['Endpoints', 'Request', 'Response', 'Events', 'History'];
  const tabs = [
    { place: 'Request', tab: 'Request Headers' },
    { place: 'Request', tab: 'Request Body' },
    { place: 'Response', tab: 'Response Body' },
    { place: 'Response', tab: 'Response Headers' },
  ] as const;
  return [
    ...places.map((place) => command('Go to', place, 'panel', { kind: 'go to', place })),
    ...tabs.map(({ place, tab }) =>
      command('Go to', tab, place.toLowerCase(), { kind: 'go to tab', place, tab }),
    ),
  ];
}

function endpointActions(heads: readonly EndpointHead[]): readonly Action[] {
  return heads.map(({ section, title, method, paths, request }) =>
    action(
      'Endpoints',
      `${section} ${title}`,
      [method, paths.map(({ path }) => path).join(' or '), request ?? ''].join(' ').trim(),
      { kind: 'select endpoint', section },
    ),
  );
}

function userActions(environment: AppState['environment']): readonly Action[] {
  if (environment.chosen === 'live') {
    return [
      command('User', 'Sign in…', 'environment settings', {
        kind: 'open dialog',
        dialog: 'environment settings',
      }),
    ];
  }
  return (environment.builtInState?.users ?? []).map(({ extension, title, level }) =>
    action('User', `Be ${extension} ${title}`, level === 'both' ? 'telco and tenant' : level, {
      kind: 'choose built-in user',
      extension,
    }),
  );
}

function pageActions(): readonly Action[] {
  return [
    command('Page', 'Fold or unfold the left column', 'layout', { kind: 'toggle left column' }),
    command('Page', 'Fold or unfold the events panel', 'layout', { kind: 'toggle events panel' }),
    command('Page', 'Simulator…', 'built-in CCS: rate, faults, start anew', {
      kind: 'open dialog',
      dialog: 'simulator',
    }),
    command('Page', 'Environment settings…', 'live CCS: authentication, variables', {
      kind: 'open dialog',
      dialog: 'environment settings',
    }),
    command('Page', 'Theme: as the system', 'appearance', { kind: 'choose theme', theme: 'system' }),
    command('Page', 'Theme: light', 'appearance', { kind: 'choose theme', theme: 'light' }),
    command('Page', 'Theme: dark', 'appearance', { kind: 'choose theme', theme: 'dark' }),
    command('Page', 'Keyboard', 'all keys', { kind: 'open dialog', dialog: 'keyboard' }),
  ];
}

function action(
  group: Action['group'],
  title: string,
  hint: string,
  intent: Extract<Effect, { kind: 'intent' }>['intent'],
): Action {
  return { id: `${group} ${title}`, group, title, hint, effect: { kind: 'intent', intent } };
}

function command(group: Action['group'], title: string, hint: string, shellCommand: ShellCommand): Action {
  return { id: `${group} ${title}`, group, title, hint, effect: { kind: 'shell', command: shellCommand } };
}
