import type { Action } from './action.ts';
import type { ClockPort } from './ports/clock-port.ts';
import type { ConsolePort } from './ports/console-port.ts';
import type { DiskPort } from './ports/disk-port.ts';
import type { DocumentsPort } from './ports/documents-port.ts';
import type { FilesPort } from './ports/files-port.ts';
import type { HistoryPort } from './ports/history-port.ts';
import type { HttpPort } from './ports/http-port.ts';
import type { PreferencesPort } from './ports/preferences-port.ts';
import type { SocketsPort } from './ports/socket-port.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './store.ts';

/** What commands work with: the store, and the platform behind ports. */
export interface AppContext {
  readonly store: Store<AppState, Action>;
  readonly clock: ClockPort;
  readonly console: ConsolePort;
  readonly disk: DiskPort;
  readonly documents: DocumentsPort;
  readonly files: FilesPort;
  readonly history: HistoryPort;
  readonly http: HttpPort;
  readonly preferences: PreferencesPort;
  readonly sockets: SocketsPort;
  /** As `preferences`, but of this tab only: it outlives a reload, and nothing else. */
  readonly tab: PreferencesPort;
}
