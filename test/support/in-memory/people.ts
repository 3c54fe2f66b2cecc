import type { People } from '../../../src/ports';
import { failures, type Trouble } from './failures';

type Call = 'agentOf' | 'inRole';

export interface MemoryPeople extends People {
  /** Ids of the issues on which whoever asks is an agent. */
  agents: Set<string> | 'all';
  /** Whether whoever asks has the role, by role id. */
  readonly roles: Map<string, boolean>;
  readonly calls: Call[];
  fail(call: Call, kind: Trouble, times?: number): void;
}

/** An agent everywhere, with no role, until a test says otherwise. */
export function memoryPeople(): MemoryPeople {
  const calls: Call[] = [];
  const { fail, run } = failures<Call>();
  const call = <T>(name: Call, work: () => T): Promise<T> => {
    calls.push(name);
    return run(name, work);
  };
  const people: MemoryPeople = {
    agents: 'all',
    roles: new Map(),
    calls,
    fail,
    agentOf: (issueId) => call('agentOf', () => people.agents === 'all' || people.agents.has(issueId)),
    inRole: (_projectId, roleId) => call('inRole', () => people.roles.get(roleId) ?? false),
  };
  return people;
}
