import { describe, expect, it } from 'vitest';
import { describeRelayError } from '../../../src/adapters/http/describe-relay-error.ts';
import { relayCodes } from '../../../src/relay/relay-error.ts';
import type { RelayPhase } from '../../../src/relay/relay-error.ts';

const phases: readonly RelayPhase[] = ['check', 'connect', 'wait', 'body'];
const codes = [
  ...Object.values(relayCodes),
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
  ],
  ...[
    'EPROTO',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
  ],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ...['HPE_INVALID_CONSTANT', 'HPE_CR_EXPECTED', 'HPE_HEADER_OVERFLOW', 'SOMETHING_NEW'],
];

function words(code: string, phase: RelayPhase, message = 'the raw text') {
  return describeRelayError(
    { phase, code, message },
    'https://ccs.example.com:8443/6/v2/api/',
    'after 5 bytes',
  );
}

describe('A failure of the relay', () => {
  it('has who, what, code and next step, whatever the code and the phase', () => {
    for (const code of codes) {
      for (const phase of phases) {
        const { who, what, code: shown, next } = words(code, phase);
        expect(what, code).toMatch(/^\S.*\S$/);
        expect(what, code).not.toMatch(/undefined|\[object/);
        expect(next, code).toMatch(/[.?]$/);
        expect(shown).toBe(code);
        expect(['console server', 'API']).toContain(who);
      }
    }
  });

  it('is blamed on who failed', () => {
    expect(words('NOT_ALLOWED', 'check').who).toBe('console server');
    expect(words('ECONNREFUSED', 'connect').who).toBe('API');
    expect(words('BAD_UPLOAD', 'wait').who).toBe('console server');
  });

  it('never asks to send again what may have been carried out', () => {
    for (const code of ['ECONNRESET', 'ANSWER_TIMEOUT', 'HPE_INVALID_CONSTANT', 'SOMETHING_NEW']) {
      expect(words(code, 'wait').next).toContain('read back');
    }
  });

  it('names the certificate’s flaw and the raw text', () => {
    const text = "Host: localhost. is not in the cert's altnames: DNS:foo";
    expect(words('ERR_TLS_CERT_ALTNAME_INVALID', 'connect', text).what).toBe(
      `The certificate of ccs.example.com:8443 is for another name (${text}).`,
    );
  });
});
