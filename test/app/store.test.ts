import { describe, expect, it } from 'vitest';
import { createStore } from '../../src/app/store.ts';

function counter(schedule: (callback: () => void) => void): ReturnType<typeof createStore<number, number>> {
  return createStore<number, number>(0, (state, by) => state + by, schedule);
}

describe('the store', () => {
  it('tells listeners once for many changes', () => {
    const pending: (() => void)[] = [];
    const store = counter((callback) => pending.push(callback));
    let told = 0;
    store.subscribe(() => (told += 1));
    store.dispatch(1);
    store.dispatch(2);
    expect([store.getState(), told, pending.length]).toEqual([3, 0, 1]);
    pending.shift()?.();
    store.dispatch(1);
    expect([told, pending.length]).toEqual([1, 1]);
  });

  it('tells nobody when nothing changed', () => {
    const pending: (() => void)[] = [];
    const store = counter((callback) => pending.push(callback));
    store.dispatch(0);
    expect(pending).toEqual([]);
  });

  it('forgets a listener that left, also while it tells the others', () => {
    const store = counter((callback) => {
      callback();
    });
    const told: string[] = [];
    const leave = store.subscribe(() => {
      told.push('first');
      leave();
    });
    store.subscribe(() => told.push('second'));
    store.dispatch(1);
    store.dispatch(1);
    expect(told).toEqual(['first', 'second', 'second']);
  });
});
