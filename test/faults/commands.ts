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

type Of<K extends Command['do']> = Extract<Command, { do: K }>;
const kinds = fc.constantFrom(...Object.keys(CALL_FAULTS)) as fc.Arbitrary<CallFault>;

/** A fault at one of these steps, of a kind that can strike there. */
const striking = (...names: string[]): fc.Arbitrary<Of<'fault'>> =>
  fc.constantFrom(...CELLS.filter(({ at }) => names.includes(at))).map((cell) => ({ do: 'fault', ...cell, after: 0 }));
const clicking = (over: Partial<Of<'click'>> = {}): fc.Arbitrary<Of<'click'>> =>
  fc
    .record({ do: just('click'), ticket, team, by: just('agentL1'), reply: bool, stale: just(false) })
    .map((click) => ({ ...click, ...over }));
const waiting = (length: number): Of<'wait'> => ({ do: 'wait', seconds: length });

/** Steps that are seldom come by need something to go before: short scenes that lead there. */
const scenes: fc.Arbitrary<Command[]> = fc.oneof(
  // A click that dies as it writes its notes, and who comes upon it: the next click, or the repair.
  fc
    .tuple(
      clicking(),
      fc.constantFrom<CallFault>('killed before', 'killed after', 'answer lost'),
      striking('click: look for the notes', 'click: withdraw the visit', 'click: write the visit'),
    )
    .map(([click, dies, strikes]): Command[] => [
      { do: 'fault', at: 'click: write the notes', fault: dies, after: 0 },
      click,
      waiting(80),
      strikes,
      click,
    ]),
  fc
    .tuple(
      clicking(),
      fc.constantFrom<CallFault>('killed before', 'killed after'),
      striking('errand: look for the notes', 'errand: withdraw the visit', 'repair: send an errand'),
    )
    .map(([click, dies, strikes]): Command[] => [
      { do: 'fault', at: 'click: write the notes', fault: dies, after: 0 },
      strikes,
      click,
      waiting(600),
    ]),
  // A hand-over that is taken back at once.
  fc
    .tuple(clicking(), striking('click: remove the notes', 'click: tell the team', 'click: edit the ticket'))
    .map(([click, strikes]): Command[] => [click, strikes, { do: 'undo', ticket: click.ticket }]),
  // A ticket that nobody has heard of is handed over by a click.
  fc
    .tuple(clicking(), striking('click: take the first lease', 'click: open the visit'))
    .map(([click, strikes]): Command[] => [
      { do: 'raise', type: 'Get IT help', team: 'Service Desk', news: 'lost' },
      strikes,
      { ...click, ticket: -1 },
    ]),
  // Past a level, which takes the escalation manager.
  fc
    .tuple(ticket, striking('click: ask for the role'))
    .map(([at, strikes]): Command[] => [
      { do: 'give', ticket: at, team: 'Service Desk', by: 'agentL2', through: 'API', news: 'prompt' },
      strikes,
      { do: 'click', ticket: at, team: 'Product Engineering', by: 'manager', reply: false, stale: false },
    ]),
  // What the audit finds.
  fc
    .tuple(
      ticket,
      team,
      striking('audit: send an errand', 'audit: write a finding', 'audit: compare with the ledger', 'audit: search'),
    )
    .map(([at, to, strikes]): Command[] => [
      { do: 'give', ticket: at, team: to, by: 'agentL2', through: 'bulk', news: 'lost' },
      strikes,
      waiting(3660),
    ]),
  // What goes wrong while something else does.
  fc
    .tuple(
      ticket,
      team,
      kinds,
      striking('errand: send an errand', 'errand: write a finding', 'errand: read the ticket again'),
    )
    .map(([at, to, , strikes]): Command[] => [
      { do: 'fault', at: 'errand: enter the waiting status', fault: '500', after: 0 },
      strikes,
      { do: 'give', ticket: at, team: to, by: 'agentL1', through: 'page', news: 'prompt' },
      waiting(90),
    ]),
  fc
    .tuple(
      clicking({ reply: true }),
      striking('click: send an errand', 'click: write a finding', 'click: reply to the customer'),
    )
    .map(([click, strikes]): Command[] => [
      ...(strikes.at === 'click: reply to the customer'
        ? []
        : [{ do: 'fault' as const, at: 'click: enter the waiting status', fault: '500' as const, after: 0 }]),
      strikes,
      click,
      waiting(90),
    ]),
  fc
    .tuple(striking('rules: ask who may', 'rules: read the store', 'rules: write the store'))
    .map(([strikes]): Command[] => [strikes, { do: 'rules', change: 'another default team' }]),
);

export const FEWEST = 30;
const MOST = 36;

const BEGINNING: Command[] = [
  { do: 'raise', type: 'Get IT help', team: null, news: 'prompt' },
  { do: 'raise', type: 'Report a system problem', team: 'Technical Support', news: 'prompt' },
];

/** The story of a seed: always the same. */
export function storyOf(seed: number): Command[] {
  const parts = fc.oneof({ weight: 9, arbitrary: commands.map((one) => [one]) }, { weight: 1, arbitrary: scenes });
  const whole = fc.array(parts, { minLength: FEWEST - BEGINNING.length, maxLength: MOST, size: 'max' });
  const [story = []] = fc.sample(whole, { seed, numRuns: 1 });
  return [...BEGINNING, ...story.flat()];
}
