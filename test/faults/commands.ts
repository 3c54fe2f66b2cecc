import fc from 'fast-check';
import { CALL_FAULTS, type CallFault } from './strikes';
import { STEPS } from './steps-of-the-app';
import { TROUBLES } from './troubles-of-a-site';

/** How the news of what somebody did reaches the app. `late`: by so many seconds. */
export type News = { news: 'prompt' | 'lost' | 'doubled' | 'reordered' } | { news: 'late'; seconds: number };

export const TEAMS = [
  'Service Desk',
  'Technical Support',
  'Functional Support',
  'Logistics',
  'Product Engineering',
] as const;
export type Team = (typeof TEAMS)[number];
export const LEVELS = ['L1', 'L2', 'L3'] as const;
export const PEOPLE = ['agentL1', 'agentL2', 'agentL3', 'manager'] as const;
export type Person = (typeof PEOPLE)[number];

/** What somebody does, or what goes wrong. Tickets are counted from 0 and begin anew at their number. */
export type Command =
  | ({ do: 'raise'; type: 'Get IT help' | 'Report a system problem'; team: Team | null } & News)
  | ({ do: 'give'; ticket: number; team: Team; by: Person; through: 'page' | 'API' | 'bulk' } & News)
  | ({ do: 'level'; ticket: number; level: (typeof LEVELS)[number]; by: Person } & News)
  | { do: 'click'; ticket: number; team: Team; by: Person; reply: boolean; stale: boolean }
  | { do: 'undo'; ticket: number }
  | ({ do: 'take'; ticket: number; by: Person } & News)
  | { do: 'work'; ticket: number; status: string; by: Person }
  | { do: 'answer'; ticket: number; by: Person }
  | { do: 'open work'; ticket: number }
  | ({ do: 'close'; ticket: number } & News)
  | ({ do: 'reopen'; ticket: number } & News)
  | { do: 'rules'; change: 'a team moves up' | 'another default team' | 'as they were' }
  | { do: 'wait'; seconds: number }
  | { do: 'calm' }
  /** All is well, and other people come with other tickets. */
  | { do: 'next' }
  | { do: 'fault'; at: string; fault: CallFault; after: number }
  | { do: 'schedule'; module: 'every-five-minutes' | 'every-hour'; how: 'skip' | 'double' }
  | { do: 'stale'; what: 'search' | 'sla'; seconds: number }
  | { do: 'lease'; ticket: number }
  | { do: 'down' }
  | { do: 'trouble'; what: string }
  | { do: 'mend' };

const ticket = fc.nat({ max: 4 });
const team = fc.constantFrom(...TEAMS);
const by = fc.constantFrom(...PEOPLE);
const NEWS: readonly News[] = [
  { news: 'lost' },
  { news: 'doubled' },
  { news: 'reordered' },
  { news: 'late', seconds: 20 },
  { news: 'late', seconds: 180 },
];
const news: fc.Arbitrary<News> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<News>({ news: 'prompt' }) },
  { weight: 4, arbitrary: fc.constantFrom(...NEWS) },
);
const told = <T extends object>(it: fc.Arbitrary<T>): fc.Arbitrary<T & News> =>
  fc.tuple(it, news).map(([what, how]) => ({ ...what, ...how }));
const seconds = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 90, max: 900 }), fc.constant(3900));

function faultsOf(service: (typeof STEPS)[number]['service']): CallFault[] {
  const all = Object.entries(CALL_FAULTS) as [CallFault, readonly string[]][];
  return all.filter(([, services]) => services.includes(service)).map(([name]) => name);
}

/** Nothing is called after these, so that who dies then has done all. */
const LAST_CALLS = [
  'click: give the lease back',
  'errand: give the lease back',
  'event: send an errand',
  'repair: send an errand',
];

/** Every fault at every step that it can strike. */
export const CELLS: readonly { at: string; fault: CallFault }[] = STEPS.flatMap(({ service, name }) =>
  faultsOf(service)
    .filter((kind) => kind !== 'killed after' || !LAST_CALLS.includes(name))
    .map((kind) => ({ at: name, fault: kind })),
);

const fault = fc
  .tuple(fc.constantFrom(...CELLS), fc.constantFrom(0, 0, 0, 1, 2))
  .map(([cell, after]): Command => ({ do: 'fault', ...cell, after }));

type Weighted = fc.WeightedArbitrary<Command>;
const some = (weight: number, arbitrary: fc.Arbitrary<Command>): Weighted => ({ weight, arbitrary });
const record = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape);
const just = <const T>(value: T): fc.Arbitrary<T> => fc.constant(value);

const type = fc.constantFrom('Get IT help', 'Get IT help', 'Report a system problem' as const);
const through = fc.constantFrom('page', 'API', 'bulk' as const);
const status = fc.constantFrom('In Progress', 'Pending', 'Waiting for customer', 'Waiting for support');
const level = fc.constantFrom(...LEVELS);
const bool = fc.boolean();

/** One command, whatever came before it. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  some(8, told(record({ do: just('raise'), type, team: fc.oneof(just(null), team) })) as fc.Arbitrary<Command>),
  some(16, told(record({ do: just('give'), ticket, team, by, through })) as fc.Arbitrary<Command>),
  some(6, told(record({ do: just('level'), ticket, level, by })) as fc.Arbitrary<Command>),
  some(
    16,
    record({ do: just('click'), ticket, team, by, reply: bool, stale: fc.constantFrom(false, false, false, true) }),
  ),
  some(5, record({ do: just('undo'), ticket })),
  some(5, told(record({ do: just('take'), ticket, by })) as fc.Arbitrary<Command>),
  some(6, record({ do: just('work'), ticket, status, by })),
  some(2, record({ do: just('answer'), ticket, by })),
  some(1, record({ do: just('open work'), ticket })),
  some(4, told(record({ do: just('close'), ticket })) as fc.Arbitrary<Command>),
  some(4, told(record({ do: just('reopen'), ticket })) as fc.Arbitrary<Command>),
  some(
    3,
    record({ do: just('rules'), change: fc.constantFrom('a team moves up', 'another default team', 'as they were') }),
  ),
  some(12, record({ do: just('wait'), seconds })),
  some(2, just({ do: 'calm' })),
  some(34, fault),
  some(
    3,
    record({
      do: just('schedule'),
      module: fc.constantFrom('every-five-minutes', 'every-hour'),
      how: fc.constantFrom('skip', 'double'),
    }),
  ),
  some(2, record({ do: just('stale'), what: fc.constantFrom('search', 'sla'), seconds: fc.constantFrom(15, 60, 240) })),
  some(2, record({ do: just('lease'), ticket })),
  some(1, just({ do: 'down' })),
  some(3, record({ do: just('trouble'), what: fc.constantFrom(...Object.keys(TROUBLES)) })),
  some(3, just({ do: 'mend' })),
);
