import type { SocketDocument } from '../../src/domain/api/socket-document.ts';

/** A small socket document for tests that are not about the real one. */
export const sampleSocketDocument: SocketDocument = {
  version: 1,
  info: { section: '2.1.2', title: 'WebSocket' },
  path: '/6/v2/sock',
  connect: {
    message: {
      id: 'connect',
      title: 'connect',
      label: 'documented',
      description: 'The first message.',
      template: '{"request":"connect","token":"{{token}}"}',
    },
    accepted: { label: 'inferred', description: 'Any JSON frame that is no error.' },
    refused: { label: 'documented', description: 'Closed from the server side.' },
    answerWithinSeconds: 5,
  },
  messages: [
    { id: 'ping', title: 'ping', label: 'observed', description: 'Keep-alive.', template: 'ping' },
    {
      id: 'fetch_agent_events',
      title: 'fetch_agent_events',
      label: 'observed',
      description: 'Asks for agent events.',
      template: '{"request":"fetch_agent_events"}',
    },
    {
      id: 'panel_type',
      title: 'panel_type',
      label: 'observed',
      description: 'What kind of client this is.',
      template: 'panel_type:{{panel}}',
    },
  ],
  frames: [
    {
      id: 'error',
      title: 'error',
      label: 'inferred',
      description: 'Something went wrong.',
      match: { kind: 'json', members: { success: false } },
      summary: ['/reason'],
      example: '{"success":false,"reason":"The token is not valid"}',
    },
    {
      id: 'pong',
      title: 'pong',
      label: 'observed',
      description: 'The answer to ping.',
      match: { kind: 'text', equals: 'pong' },
      summary: [],
      example: 'pong',
    },
    {
      id: 'update_agent',
      title: 'update_agent',
      label: 'observed',
      permission: 'Agent Events',
      description: 'Agents that have changed.',
      match: { kind: 'json', members: { action: 'update_agent' } },
      schema: {
        type: 'object',
        properties: {
          response: {
            type: 'array',
            items: { type: 'object', properties: { extension: { type: 'string' } } },
          },
        },
      },
      summary: [
        '/response/*/extension /response/*/firstName /response/*/lastName',
        '/response/*/status',
        '/response/*/state',
      ],
      subject: { entity: 'agent', records: '/response', effect: 'update' },
      example:
        '{"action":"update_agent","response":[{"extension":"101","firstName":"Reese","lastName":"Nath","status":"Away","state":"Lunch Break"}]}',
    },
  ],
  entities: [
    {
      id: 'agent',
      title: 'Agents',
      key: 'extension',
      columns: [
        { title: 'First name', pointer: '/firstName' },
        { title: 'Last name', pointer: '/lastName' },
        { title: 'Status', pointer: '/status' },
        { title: 'State', pointer: '/state' },
      ],
    },
  ],
  keepAlive: { label: 'observed', text: 'ping', everySeconds: 5 },
  close: { '1006': 'The connection broke off.', '4401': 'The token was not accepted (inferred).' },
  docs: 'Events come over one WebSocket.',
  notes: [],
};
