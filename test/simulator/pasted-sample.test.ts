import { documents } from 'virtual:ccs-requests/documents';
import { describe, expect, test } from 'vitest';
import type { EndpointDocument } from '../../src/domain/api/endpoint-document.ts';
import type { JsonValue } from '../../src/domain/json.ts';
import { testSimulator } from './test-simulator.ts';

/** The documents after somebody pasted a missing sample into the answer with this name of a section. */
function pasted(section: string, value: JsonValue, name?: string): readonly EndpointDocument[] {
  return documents.map((document) =>
    document.info.section === section
      ? {
          ...document,
          responses: document.responses.map((response) =>
            response.status === 200 && response.name === name
              ? {
                  ...response,
                  examples: [
                    {
                      name: 'As printed',
                      label: 'documented',
                      verbatim: JSON.stringify(value),
                      value,
                    } as const,
                  ],
                }
              : response,
          ),
        }
      : document,
  );
}

const tenant = '/tenants/327241fd-1234-46fe-9276-cc65dac6feae';

describe('once a missing sample is in its document', () => {
  test('the answer has its members in its order, with live values where names agree', () => {
    const target = testSimulator(
      {},
      pasted('4.9', { mms_count: 1, period: 'month', success: true, sms_count: 2 }),
    );
    const { body } = target.send('GET', `${tenant}/text_count`);
    expect(JSON.stringify(body)).toBe('{"mms_count":17,"period":"month","success":true,"sms_count":128}');
  });

  test('each element of a list has the shape of the sample’s first', () => {
    const sample = { items: [{ call_id: 'x', site: 'y' }], success: true };
    const { body } = testSimulator({}, pasted('4.19', sample)).send('GET', '/calls');
    expect(body).toEqual({
      items: ['0BS9DD02LEMUI', '0BS9DD02LEMUJ', '0BS9DD02LEMUK'].map((call_id) => ({ call_id, site: 'y' })),
      success: true,
    });
  });

  test('of the two answers of 4.20 the one for the call’s state counts', () => {
    const target = testSimulator(
      {},
      pasted('4.20', { success: true, state: 'x', wait_time: '5' }, 'Progress'),
    );
    expect(target.send('GET', '/calls/0BS9DD02LEMUJ').body).toEqual({
      success: true,
      state: 'progress',
      wait_time: '5',
    });
    expect(target.send('GET', '/calls/0BS9DD02LEMUI').body).toMatchObject({
      state: 'answered',
      suppression: 'off',
    });
  });

  test('a sample that was never missing changes nothing', () => {
    const target = testSimulator({}, pasted('4.8', { success: true }));
    expect(target.send('GET', '/extensions').body).toMatchObject({ total: '10' });
  });
});
