import { assertNever } from '../../domain/assert-never.ts';
import type { AppContext } from '../context.ts';
import type { TalkIntent } from '../intent.ts';
import { reconnectNow } from './connect.ts';
import { chosenPort } from './feeds.ts';
import { deleteMessage, renameMessage, saveMessage } from './saved-messages.ts';
import { repeatFrame, sendFrame } from './send-frame.ts';
import { changeSessionSettings } from './session-settings.ts';

/** Hands what concerns the session of the chosen feed to its command. */
export function talk(context: AppContext, intent: TalkIntent): void {
  switch (intent.kind) {
    case 'reconnect now':
      return void reconnectNow(context);
    case 'stop reconnecting':
      return void chosenPort(context).stopReconnecting({ kind: 'by user' });
    case 'change session settings':
      return void changeSessionSettings(context, intent.settings);
    case 'send file':
      return void sendFrame(context, intent.file);
    case 'repeat frame':
      return void repeatFrame(context, intent.text, intent.every);
    case 'stop repeating':
      return void chosenPort(context).stopRepeating();
    case 'save message':
      return void saveMessage(context, intent.name, intent.text);
    case 'rename message':
      return void renameMessage(context, intent.id, intent.name);
    case 'delete message':
      return void deleteMessage(context, intent.id);
    default:
      return assertNever(intent);
  }
}
