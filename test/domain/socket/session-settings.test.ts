import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultSessionSettings,
  parseSessionSettings,
  settingBounds,
  silentAfter,
} from '../../../src/domain/socket/session-settings.ts';

describe('parseSessionSettings', () => {
  test('reads back what was written', () => {
    const within = (name: keyof typeof settingBounds) => fc.integer(settingBounds[name]);
    const settings = fc.record({
      connectWithin: within('connectWithin'),
      answerWithin: within('answerWithin'),
      keepAlive: fc.record({ kind: fc.constantFrom('on', 'off'), every: within('every') }),
      staleAfter: within('staleAfter'),
      reconnect: fc.constantFrom('on', 'off'),
    });
    fc.assert(
      fc.property(settings, (value) => {
        expect(parseSessionSettings(JSON.parse(JSON.stringify(value)))).toEqual(value);
      }),
    );
  });

  test('takes whatever is malformed from the base, member by member', () => {
    expect(parseSessionSettings('what?')).toBe(defaultSessionSettings);
    expect(
      parseSessionSettings({
        connectWithin: -1,
        staleAfter: 45,
        keepAlive: { kind: 'on', every: 'often' },
        reconnect: 1,
      }),
    ).toEqual({ ...defaultSessionSettings, staleAfter: 45, keepAlive: { kind: 'on', every: 5 } });
  });
});

test('silence is never shorter than two pings', () => {
  const settings = { ...defaultSessionSettings, staleAfter: 30 };
  expect(silentAfter(settings)).toBe(30);
  expect(silentAfter({ ...settings, keepAlive: { kind: 'on', every: 5 } })).toBe(30);
  expect(silentAfter({ ...settings, keepAlive: { kind: 'on', every: 60 } })).toBe(120);
  expect(silentAfter({ ...settings, keepAlive: { kind: 'off', every: 60 } })).toBe(30);
});
