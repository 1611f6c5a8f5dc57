import { ContextProvider } from '@lit/context';
import { aTimeout, fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Intent } from '../../src/app/intent.ts';
import type { PreferencesPort } from '../../src/app/ports/preferences-port.ts';
import type { AppState } from '../../src/app/state/app-state.ts';
import { framesContext, preferencesContext, stateContext } from '../../src/ui/state/contexts.ts';
import type { FrameReader } from '../../src/ui/state/contexts.ts';
import { IntentEvent } from '../../src/ui/state/intent-event.ts';
import { FakeStateSource } from './fake-state-source.ts';
import { MemoryPreferences } from './memory-preferences.ts';
import { noFrames } from './no-frames.ts';
import { appState } from './state.ts';

/** An element under test with all it lives among. */
export interface Provided<E extends Element> {
  readonly element: E;
  /** What the element fired, in order. */
  readonly intents: Intent[];
  readonly preferences: PreferencesPort;
  /** Replaces the state and waits until the elements have drawn it. */
  setState(state: AppState): Promise<void>;
}

/** What differs from a newcomer's page. */
export interface Surroundings {
  readonly state?: AppState;
  readonly frames?: FrameReader;
  readonly preferences?: PreferencesPort;
}

/** Mounts the one element of `template` inside providers of the page's contexts. */
export async function provide<E extends Element>(
  template: TemplateResult,
  { state = appState(), frames = noFrames, preferences = new MemoryPreferences() }: Surroundings = {},
): Promise<Provided<E>> {
  const home = document.createElement('div');
  const source = new FakeStateSource(state);
  new ContextProvider(home, { context: stateContext, initialValue: source });
  new ContextProvider(home, { context: framesContext, initialValue: { of: () => frames } });
  new ContextProvider(home, { context: preferencesContext, initialValue: preferences });
  const intents: Intent[] = [];
  home.addEventListener(IntentEvent.eventName, (event) => {
    if (event instanceof IntentEvent) intents.push(event.intent);
  });
  // The fixture puts its parent into the document, and removes it after the test.
  const element = await fixture<E>(template, { parentNode: home });
  return {
    element,
    intents,
    preferences,
    async setState(next) {
      source.set(next);
      // The element and those inside it update one after the other, all before the next task.
      await aTimeout(0);
    },
  };
}
