import { assertNever } from '../domain/assert-never.ts';
import { configureBuiltIn, restartBuiltIn } from './commands/built-in.ts';
import { clearHistory, moreHistory, removeHistory } from './commands/history.ts';
import { connect } from './commands/connect.ts';
import { clearEvents, closeFeed, chosenPort } from './commands/feeds.ts';
import { chooseBuiltInUser, chooseEnvironment } from './commands/choose-environment.ts';
import { markFrame, unmarkFrame } from './commands/marks.ts';
import { filterEvents, showEvents } from './commands/filter-events.ts';
import { editDomain } from './commands/edit-domain.ts';
import { editLive, editSecret, editTenantDomain, editVariable } from './commands/edit-environment.ts';
import { changeLogSettings, lookAtDisk } from './commands/log-settings.ts';
import { openSession, removeSession } from './commands/stored-sessions.ts';
import { resetDraft } from './commands/reset-draft.ts';
import { restoreHistory } from './commands/restore-history.ts';
import { selectEndpoint } from './commands/select-endpoint.ts';
import { sendFrame } from './commands/send-frame.ts';
import { signIn } from './commands/sign-in.ts';
import { talk } from './commands/talk.ts';
import { createSubmit } from './commands/submit-request.ts';
import type { TakeAwayCommands } from './commands/take-away.ts';
import type { AppContext } from './context.ts';
import type { Intent } from './intent.ts';

/** The one way in for everything a user can do. */
export type Perform = (intent: Intent) => void;

/** Hands each intent to its command. Commands that take time report through the store. */
export function createPerform(context: AppContext): Perform {
  const { dispatch } = context.store;
  const submit = createSubmit(context);
  const takeAway = takeAwayOf(context);

  return (intent) => {
    switch (intent.kind) {
      case 'select endpoint':
        return void selectEndpoint(context, intent.section);
      case 'edit draft':
        return void dispatch({ kind: 'draft edited', draft: intent.draft });
      case 'reset draft':
        return void resetDraft(context, intent.section);
      case 'submit':
        return void submit.send(intent.insist);
      case 'cancel':
        return void submit.cancel();
      case 'clear response':
        return void dispatch({ kind: 'response cleared' });
      case 'choose environment':
        return void chooseEnvironment(context, intent.environment);
      case 'choose built-in user':
        return void chooseBuiltInUser(context, intent.extension);
      case 'edit domain':
        return void editDomain(context, intent.domain);
      case 'edit tenant domain':
        return void editTenantDomain(context, intent.tenantDomain);
      case 'edit authentication':
        return void editLive(context, { authentication: intent.authentication });
      case 'edit sign-in extension':
        return void editLive(context, { extension: intent.extension });
      case 'edit secret':
        return void editSecret(context, intent.name, intent.value);
      case 'edit variable':
        return void editVariable(context, intent.name, intent.value);
      case 'sign in':
        return void signIn(context);
      case 'sign out':
        return void dispatch({ kind: 'secrets forgotten' });
      case 'configure built-in':
        return void configureBuiltIn(context, intent.settings);
      case 'restart built-in':
        return void restartBuiltIn(context);
      case 'add feed':
        return void dispatch({ kind: 'feed added' });
      case 'choose feed':
        return void dispatch({ kind: 'feed chosen', feed: intent.feed });
      case 'close feed':
        return void closeFeed(context, intent.feed);
      case 'connect':
        return void connect(context);
      case 'disconnect':
        return void chosenPort(context).close();
      case 'send frame':
        return void sendFrame(context, { kind: 'text', text: intent.text });
      case 'reconnect now':
      case 'stop reconnecting':
      case 'change session settings':
      case 'send file':
      case 'repeat frame':
      case 'stop repeating':
      case 'save message':
      case 'rename message':
      case 'delete message':
        return void talk(context, intent);
      case 'clear events':
        return void clearEvents(context);
      case 'export frames':
        return void takeAway((commands) => commands.exportFrames(intent.format, intent));
      case 'import file':
        return void takeAway((commands) => commands.importFile(intent, intent.purpose));
      case 'replay frames':
        return void takeAway((commands) => commands.replayFrames(intent, intent.speed));
      case 'serve frames':
        return void takeAway((commands) => commands.serveFrames(intent));
      case 'set replay speed':
        return void chosenPort(context).recordings.replaySpeed(intent.speed);
      case 'compare feeds':
        return void takeAway((commands) => commands.compareFeeds(intent.left, intent.right));
      case 'end take-away':
        return void takeAway((commands) => {
          commands.end();
        });
      case 'mark frame':
        return void markFrame(context, intent.mark);
      case 'unmark frame':
        return void unmarkFrame(context, intent.number);
      case 'filter events':
        return void filterEvents(context, intent.text);
      case 'show events':
        return void showEvents(context, intent.shows);
      case 'change log settings':
        return void changeLogSettings(context, intent.settings);
      case 'look at disk':
        return void lookAtDisk(context);
      case 'open session':
        return void openSession(context, intent.id);
      case 'remove session':
        return void removeSession(context, intent.id);
      case 'restore history':
        return void restoreHistory(context, intent.id);
      case 'more history':
        return void moreHistory(context);
      case 'remove history':
        return void removeHistory(context, intent.id);
      case 'clear history':
        return void clearHistory(context);
      case 'dismiss notice':
        return void dispatch({ kind: 'notice dismissed', id: intent.id });
      default:
        return assertNever(intent);
    }
  };
}

/** Commands for recordings, whose code is loaded when the first of them is asked for. */
function takeAwayOf(
  context: AppContext,
): (act: (commands: TakeAwayCommands) => Promise<void> | void) => void {
  let loaded: Promise<TakeAwayCommands> | undefined;
  return (act) => {
    loaded ??= import('./commands/take-away.ts').then(({ createTakeAway }) => createTakeAway(context));
    loaded.then(act).catch((error: unknown) => {
      const text = `What works on recordings could not be loaded (${String(error)}): reload the page.`;
      context.store.dispatch({ kind: 'notice given', notice: { id: 'take-away', tone: 'error', text } });
    });
  };
}
