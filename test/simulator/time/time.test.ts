import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { millis, timestamp } from '../../../src/domain/time.ts';
import { civil, fromCivil } from '../../../src/simulator/time/civil.ts';
import { formatDateTime, formatHttpDate } from '../../../src/simulator/time/format-date-time.ts';
import { formatDuration } from '../../../src/simulator/time/format-duration.ts';
import { parseDateTime } from '../../../src/simulator/time/parse-date-time.ts';

/** From the year 1 to the year 9999. */
const moments = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }).map(timestamp);

describe('calendar', () => {
  test('agrees with the platform for every moment', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const date = new Date(at);
        expect(civil(at)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          weekday: date.getUTCDay(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
        });
      }),
    );
  });

  test('and its inverse undo each other to the second', () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(fromCivil(civil(at))).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });
});

describe('dates as the document prints them', () => {
  const at = (text: string): ReturnType<typeof timestamp> => timestamp(Date.parse(text));

  test.each([
    ['2021-03-12T07:23:02Z', '2021-03-12 07:23:02 AM'],
    ['2020-04-17T13:48:02Z', '2020-04-17 01:48:02 PM'],
    ['2020-01-01T00:00:00Z', '2020-01-01 12:00:00 AM'],
    ['2020-12-31T12:59:59Z', '2020-12-31 12:59:59 PM'],
  ])('%s is %s', (text, printed) => {
    expect(formatDateTime(at(text))).toBe(printed);
  });

  test('and as the Date header has them', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(formatHttpDate(moment)).toBe(new Date(moment).toUTCString());
      }),
    );
  });
});

describe('durations', () => {
  test.each([
    [0, '0'],
    [999, '0'],
    [-5, '0'],
    [1000, '0:00:01'],
    [61_000, '0:01:01'],
    [((117 * 60 + 11) * 60 + 18) * 1000, '117:11:18'],
  ])('%d ms are %s', (length, printed) => {
    expect(formatDuration(millis(length))).toBe(printed);
  });
});

describe('dates of queries', () => {
  test('are read as UTC', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const text = new Date(at).toISOString().slice(0, 19);
        expect(parseDateTime(text)).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });

  test.each([
    '',
    'today',
    '2021-10-07',
    '2021-10-07 07:22:21',
    '2021-13-01T00:00:00',
    '2021-00-01T00:00:00',
    '2021-02-29T00:00:00',
    '2021-10-07T24:00:00',
    '2021-10-07T07:60:00',
  ])('%j is none', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });
});
