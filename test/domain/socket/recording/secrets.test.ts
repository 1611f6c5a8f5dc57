import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareConnect } from '../../../../src/domain/socket/recording/connect-secrets.ts';
import { recordingFormats } from '../../../../src/domain/socket/recording/formats.ts';
import type { FormatId } from '../../../../src/domain/socket/recording/formats.ts';
import type { RecordedFrame } from '../../../../src/domain/socket/recording/recording.ts';
import { SecretGuard } from '../../../../src/domain/socket/recording/secret-guard.ts';
import { recordedText } from '../../../support/recorded.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('bareConnect', () => {
  test.each([
    ['{"request":"connect","token":"s3cret"}', '{"request":"connect","token":"«token»"}'],
    ['{ "token": "s3cret", "request": "connect", "v": 2 }', '{"token":"«token»","request":"connect","v":2}'],
    ['{"request":"connect","token":12345}', '{"request":"connect","token":"«token»"}'],
    ['{"request":"connect","token":{"a":["s3cret"]}}', '{"request":"connect","token":"«token»"}'],
    [String.raw`{"request":"\u0063onnect","token":"\u0073ecret"}`, '{"request":"connect","token":"«token»"}'],
    ['{"token":"s3cret","request":"connect","token":"«token»"}', '{"token":"«token»","request":"connect"}'],
    ['{“request”:”connect”, “token”:”s3cret”}', '{“request”:”connect”, “token”:”«token»”}'],
  ])('takes the secret out of %j', (text, bare) => {
    expect(bareConnect(text)?.text).toBe(bare);
  });

  test.each([
    '{"request": "connect", "token": "«token»"}',
    '{“request”:”connect”, “token”:”«token»”}',
    '{"request":"fetch_queue_events"}',
    '{"success":true,"request":"connect"}',
    '{"request":"connect"}',
    'connect me',
    '["connect","token"]',
  ])('leaves %j', (text) => {
    expect(bareConnect(text)).toBeUndefined();
  });

  test('follows the schema of the message it is given', () => {
    const message = {
      id: 'connect',
      title: 'connect',
      label: 'documented',
      description: '',
      template: '{"request":"connect","auth":{"pin":"{{pin}}"}}',
      schema: { properties: { auth: { properties: { pin: { 'x-sensitive': 'secret' } } } } },
    } as const;
    expect(bareConnect('{"request":"connect","auth":{"pin":"1234","who":"101"}}', message)).toEqual({
      text: '{"request":"connect","auth":{"pin":"«token»","who":"101"}}',
      secrets: ['1234'],
    });
  });
});

describe('SecretGuard', () => {
  const secrets = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{9,20}$/);
  const around = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 2, maxLength: 4 });
  const frames = fc.array(fc.tuple(around, fc.constantFrom('plain', 'json', 'url', 'bytes'), fc.boolean()));

  test.each<FormatId>(['ndjson', 'csv', 'har', 'text'])('lets no secret into any %s', (format) => {
    fc.assert(
      fc.property(secrets, secrets, frames, fc.nat(), (token, given, pieces, place) => {
        const recorded = pieces.map(([texts, form, isGiven]) =>
          frameWith(isGiven ? given : token, texts, form),
        );
        const connect = recordedText(JSON.stringify({ request: 'connect', token }), { direction: 'out' });
        recorded.splice(place % (recorded.length + 1), 0, connect);
        const guard = new SecretGuard([{ secret: given, shown: '«password»' }]);
        for (const { opcode, bytes } of recorded) guard.learn(opcode, bytes);
        const guarded = recorded.map((frame) => {
          const { bytes, replaced } = guard.frame(frame.opcode, frame.bytes);
          return { ...frame, bytes, masked: replaced, summary: decoder.decode(bytes) };
        });
        expect(guarded.every(({ masked }) => masked)).toBe(true);
        const head = { what: 'all', target: guard.text(`wss://x/?token=${token}`), as: guard.text(given) };
        const file = [...recordingFormats[format].write(head, guarded)].join('');
        expect(file).not.toContain(token);
        expect(file).not.toContain(given);
        for (const { bytes } of guarded) expect(decoder.decode(bytes)).not.toContain(token);
      }),
    );
  });

  test('leaves other frames as they are, to the byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const payload = Uint8Array.from(bytes);
        const guard = new SecretGuard([{ secret: 'not-in-any-frame', shown: '«token»' }]);
        expect(guard.frame('text', payload)).toEqual({ bytes: payload, replaced: false });
      }),
    );
  });

  test('does not take a short word for a token of other frames', () => {
    const guard = new SecretGuard([]);
    guard.learn('text', encoder.encode('{"request":"connect","token":"a"}'));
    expect(guard.text('an agent')).toBe('an agent');
  });

  function frameWith(secret: string, texts: readonly string[], form: string): RecordedFrame {
    switch (form) {
      case 'json':
        return recordedText(JSON.stringify({ texts, [secret]: [secret] }));
      case 'url':
        return recordedText(`wss://x/?t=${encodeURIComponent(secret)}`);
      case 'bytes':
        return recordedText('', {
          opcode: 'binary',
          bytes: Uint8Array.of(255, ...encoder.encode(secret), 254),
        });
      default:
        return recordedText(texts.join(secret));
    }
  }
});
