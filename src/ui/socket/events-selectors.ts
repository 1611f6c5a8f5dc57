import type { AppState } from '../../app/state/app-state.ts';
import { selectTarget } from '../../app/select/select-target.ts';
import type { Timestamp } from '../../domain/time.ts';

/** When the last Submit went to the server that the socket is connected to; undefined where there was none. */
export function selectSubmitted({ exchange, socket }: AppState): Timestamp | undefined {
  if (exchange === undefined || !('url' in socket.session)) return undefined;
  return hostOf(exchange.request.url) === hostOf(socket.session.url) ? exchange.startedAt : undefined;
}

/** Name of the target that Connect goes to; undefined where there is no Domain yet. */
export function selectTargetLabel(state: AppState): string | undefined {
  const { address, label } = selectTarget(state);
  return address === undefined ? undefined : label;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
