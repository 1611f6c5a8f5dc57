import { describe, expect, test } from 'vitest';
import { answerMistakes } from './answer-mistakes.ts';
import { templateRequests } from './template-requests.ts';
import type { TemplateRequest } from './template-requests.ts';
import { testSimulator } from './test-simulator.ts';
import type { Reply, TestSimulator } from './test-simulator.ts';

function submit(target: TestSimulator, request: TemplateRequest): Reply {
  const filled = request.fill(target.simulator.state().variables);
  return target.send(request.method, filled.target, filled.body);
}

describe('the templates of the endpoint documents', () => {
  test('are 30 for 28 endpoints', () => {
    expect(new Set(templateRequests.map(({ document }) => document.info.section)).size).toBe(28);
    expect(templateRequests.length).toBe(30);
  });

  test.each(templateRequests)('$title answers the default user 200 as its schema says', (request) => {
    const reply = submit(testSimulator(), request);
    expect(reply).toMatchObject({ status: 200 });
    expect(answerMistakes(request, reply)).toEqual([]);
  });

  const orders = {
    'in order': templateRequests,
    'in reverse order': templateRequests.toReversed(),
    'in order twice': [...templateRequests, ...templateRequests],
    'in reverse order twice': [...templateRequests.toReversed(), ...templateRequests.toReversed()],
    'in order and then in reverse': [...templateRequests, ...templateRequests.toReversed()],
    'in reverse and then in order': [...templateRequests.toReversed(), ...templateRequests],
  };

  test.each(Object.entries(orders))(
    'all answer 200 when submitted %s, with the traffic running',
    (_, requests) => {
      const target = testSimulator({ rate: 50 });
      const wrong = requests.flatMap((request) => {
        target.pass(500);
        const reply = submit(target, request);
        const found = reply.status === 200 ? answerMistakes(request, reply) : [JSON.stringify(reply.body)];
        return found.map((mistake) => `${request.title}: ${mistake}`);
      });
      expect(wrong).toEqual([]);
    },
  );
});
