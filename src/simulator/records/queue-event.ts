import type { JsonObject } from '../../domain/json.ts';
import type { Agent } from '../world/agent.ts';
import type { Queue } from '../world/queue.ts';
import type { World } from '../world/world.ts';

/**
 * A queue as queue events show it: the members that client code of the earlier interface reads, described in
 * `requests/shared/queue-event.yaml`. Each agent of the queue is counted once.
 */
export function queueEventRecord(world: World, queue: Queue): JsonObject {
  const agents = queue.members.flatMap((uuid) => world.agents.get(uuid) ?? []);
  const calls = [...world.calls.values()].filter(({ queueUuid }) => queueUuid === queue.uuid);
  const counts = { ready: 0, wrapup: 0, queueCall: 0, busy: 0, away: 0 };
  for (const agent of agents) counts[occupation(agent)] += 1;
  return {
    name: queue.name,
    extension: queue.extension,
    type: 'in_queue',
    members: agents.map(({ uuid }) => world.extensions.get(uuid)?.extension ?? ''),
    current_calls: calls.map(({ id }) => id),
    calls_waiting: calls.filter(({ phase }) => phase.kind !== 'answered').length,
    calls_connected: calls.filter(({ phase }) => phase.kind === 'answered').length,
    agents_ready: counts.ready,
    agents_in_wrapup: counts.wrapup,
    agents_in_queue_call: counts.queueCall,
    agents_busy: counts.busy,
    agents_away: counts.away,
    fill_warning: queue.fillWarning,
    fill_alert: queue.fillAlert,
  };
}

function occupation(agent: Agent): 'ready' | 'wrapup' | 'queueCall' | 'busy' | 'away' {
  if (agent.queueWork.kind === 'Wrapup') return 'wrapup';
  if (agent.queueWork.kind === 'On Call') return 'queueCall';
  if (agent.phone.kind !== 'Idle') return 'busy';
  return agent.presence.type === 'ready' ? 'ready' : 'away';
}
