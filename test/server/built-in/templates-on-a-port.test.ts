import { documents, socketDocument } from 'virtual:ccs-requests/documents';
import { describe, expect, it } from 'vitest';
import { timestamp } from '../../../src/domain/time.ts';
import { createSimulator } from '../../../src/simulator/create-simulator.ts';
import { answerMistakes } from '../../simulator/answer-mistakes.ts';
import { templateRequests } from '../../simulator/template-requests.ts';
import { runServer } from '../../support/running-server.ts';

describe('The built-in CCS on a real port', () => {
  it.each(templateRequests)('answers the template of $title 200 as its schema says', async (request) => {
    const simulator = createSimulator({
      documents,
      socketDocument,
      clock: () => timestamp(performance.timeOrigin + performance.now()),
    });
    const { origin } = await runServer({ simulator });
    const { users, variables } = simulator.state();
    const { target, body } = request.fill(variables);
    const reply = await fetch(`${origin}/6/v2/api${target}`, {
      method: request.method,
      headers: { Authorization: `Bearer ${users[0]?.token ?? ''}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    const answer = { status: reply.status, body: (await reply.json()) as unknown };
    expect(answer).toMatchObject({ status: 200 });
    expect(answerMistakes(request, answer)).toEqual([]);
  });
});
