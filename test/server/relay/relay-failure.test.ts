import { expect, it } from 'vitest';
import { describeError } from '../../../src/server/relay/relay-failure.ts';

it('An error without a text of its own is told by those it consists of', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED ::1:9'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new AggregateError([refused], ''), { code: 'ECONNREFUSED' });
  expect(describeError(error, 'connect')).toEqual({
    phase: 'connect',
    code: 'ECONNREFUSED',
    message: 'connect ECONNREFUSED ::1:9',
  });
});

it('An error is never told without a code and a text', () => {
  expect(describeError(new TypeError(''), 'wait')).toEqual({
    phase: 'wait',
    code: 'TypeError',
    message: 'TypeError',
  });
  expect(describeError('gone', 'wait')).toEqual({ phase: 'wait', code: 'UNKNOWN', message: 'gone' });
});

it('The bytes of an answer that is not HTTP are shown with escapes', () => {
  const error = Object.assign(new Error('Parse Error'), {
    code: 'HPE',
    rawPacket: Buffer.from('SSH\r\n\x00\xff"', 'latin1'),
  });
  expect(describeError(error, 'wait').received).toBe('SSH\\r\\n\\u0000\\xff\\"');
});
