import { originOf } from '../../domain/environment/address.ts';
import { parseDomain } from '../../domain/environment/parse-domain.ts';
import type { AppContext } from '../context.ts';
import type { AppState } from '../state/app-state.ts';
import { writeRemembered } from '../state/remembered.ts';

/**
 * Takes the Domain as typed. Secrets belong to the host they were typed for: another host forgets them. The page's own
 * host is the built-in CCS. A slip of the pen does not lead away from the built-in CCS; on a live target nothing can be
 * sent any more, because what is typed is not where it would go.
 */
export function editDomain(context: AppContext, domain: string): void {
  const { store, preferences } = context;
  const { environment } = store.getState();
  const parsed = parseDomain(domain);
  if (parsed.ok && originOf(parsed.value.address) === originOf(environment.builtIn.address)) {
    store.dispatch({ kind: 'environment chosen', environment: 'built-in' });
    writeRemembered(preferences, store.getState());
    return;
  }
  if (!parsed.ok && environment.chosen === 'built-in') {
    const typed = domain.trim();
    if (typed === '') store.dispatch({ kind: 'environment chosen', environment: 'built-in' });
    else store.dispatch({ kind: 'domain refused', typed, why: parsed.error });
    return;
  }
  const { refusal: _gone, ...live } = environment.live;
  store.dispatch({
    kind: 'live environment edited',
    live: parsed.ok
      ? { ...live, domain: parsed.value.text, address: parsed.value.address }
      : {
          ...live,
          domain: domain.trim(),
          address: undefined,
          ...(domain.trim() === '' ? {} : { refusal: parsed.error }),
        },
  });
  store.dispatch({ kind: 'environment chosen', environment: 'live' });
  if (parsed.ok && parsed.value.cleaned !== undefined) {
    const text = `The Domain was cleaned up: ${parsed.value.cleaned}`;
    store.dispatch({ kind: 'notice given', notice: { id: 'domain', tone: 'info', text } });
  }
  forgetSecretsOfOtherHost(context, environment.live.address);
  writeRemembered(preferences, store.getState());
}

function forgetSecretsOfOtherHost(
  { store }: AppContext,
  before: AppState['environment']['live']['address'],
): void {
  const { live, secrets } = store.getState().environment;
  const held = Object.values(secrets).some((secret) => secret !== '');
  const same =
    before !== undefined && live.address !== undefined && originOf(before) === originOf(live.address);
  if (!held || same || before === undefined) return;
  store.dispatch({ kind: 'secrets forgotten' });
  const text = `The secrets typed for ${originOf(before)} were forgotten: they belong to that host.`;
  store.dispatch({ kind: 'notice given', notice: { id: 'secrets', tone: 'info', text } });
}
