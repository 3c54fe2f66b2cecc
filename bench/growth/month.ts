import type { MeasuredCase } from '../measure-cases';

/** What a desk does in a month, by the case that it is, as often. */
export const MONTH: readonly { case: string; times: number }[] = [
  { case: 'ticket created and placed', times: 10_000 },
  { case: 'team changed, with re-entry, team told', times: 15_000 },
  { case: 'click: escalated, team told', times: 15_000 },
  { case: 'click, seen as events', times: 15_000 },
  { case: 'accepted by taking it', times: 30_000 },
  { case: 'history shown', times: 60_000 },
  { case: 'close check: 1 link, open, none counts', times: 10_000 },
  { case: 'resolved', times: 10_000 },
  { case: 'repair, nothing due', times: 8_640 },
  { case: 'audit of one desk, nothing missed', times: 730 },
  { case: 'set-up check of two desks, by the day', times: 30 },
  { case: 'report of accounts, by the week', times: 4 },
  { case: 'site page of two desks', times: 60 },
];

/**
 * What the sandbox cannot know: how long Jira, the database and the store take to answer, and how much longer our own code
 * does on Forge's machines. Assumed, on the dear side.
 */
export const ASSUMED = {
  restMs: 300,
  sqlMs: 25,
  kvsMs: 25,
  ownTimes: 2,
  memoryGb: 0.25,
  policyKb: 8,
  logBytesOfRun: 200,
  sqlComputeMs: 5,
};

/** Free in a month, and dollars for one more (developer.atlassian.com/platform/forge/forge-platform-pricing, since 2026-01-01). */
const PRICES = {
  functions: { free: 200_000, dollars: 0.000025 },
  kvsRead: { free: 0.1, dollars: 0.055 },
  kvsWrite: { free: 0.1, dollars: 1.09 },
  logs: { free: 1, dollars: 1.005 },
  sqlHours: { free: 1, dollars: 0.143 },
  sqlRequests: { free: 100_000, dollars: 1.929 / 1_000_000 },
} as const;

export interface Priced {
  what: string;
  amount: number;
  unit: string;
  free: number;
  dollars: number;
}
export interface MonthCost {
  invocations: number;
  rest: number;
  points: number;
  priced: Priced[];
  /** What is free deducted, and without that. */
  dollars: number;
  dollarsBeyondFree: number;
  /** Gigabytes that a month adds to the ledger. */
  ledgerGb: number;
}

const named = (cases: readonly MeasuredCase[], name: string): MeasuredCase => {
  const found = cases.find((it) => it.case === name);
  if (!found) throw new Error(`there is no case “${name}”`);
  return found;
};

/** Milliseconds for which a run is billed, where the other ends take as long as assumed. */
const billedMs = ({ ms, rest, sql, kvs }: MeasuredCase): number =>
  ms.median * ASSUMED.ownTimes + rest * ASSUMED.restMs + sql * ASSUMED.sqlMs + kvs * ASSUMED.kvsMs;

/** Forge's part of the bill of such a month, from what each case was measured to cost. `rowBytes`: of a visit in the ledger. */
export function monthCost(cases: readonly MeasuredCase[], rowBytes: number): MonthCost {
  const sum = (of: (it: MeasuredCase) => number): number =>
    MONTH.reduce((total, it) => total + it.times * of(named(cases, it.case)), 0);
  const price = (what: string, key: keyof typeof PRICES, amount: number, unit: string): Priced => {
    const { free, dollars } = PRICES[key];
    return { what, amount, unit, free, dollars: amount * dollars };
  };
  const sql = sum((it) => it.sql);
  const priced = [
    price('compute of functions', 'functions', (sum(billedMs) / 1000) * ASSUMED.memoryGb, 'GB-seconds'),
    price('key-value store, read', 'kvsRead', (sum((it) => it.kvs) * ASSUMED.policyKb) / 1_048_576, 'GB'),
    // Rules saved, and what each check and page keeps.
    price('key-value store, written', 'kvsWrite', ((730 + 60) * ASSUMED.policyKb) / 1_048_576, 'GB'),
    price('logs', 'logs', (sum((it) => it.invocations) * ASSUMED.logBytesOfRun) / 1_073_741_824, 'GB'),
    price('SQL, compute', 'sqlHours', (sql * ASSUMED.sqlComputeMs) / 3_600_000, 'hours'),
    price('SQL, requests', 'sqlRequests', sql, 'requests'),
  ];
  const over = priced.map(({ amount, free, dollars }) => (amount > free ? (dollars * (amount - free)) / amount : 0));
  return {
    invocations: sum((it) => it.invocations),
    rest: sum((it) => it.rest),
    points: sum((it) => it.points),
    priced,
    dollars: over.reduce((a, b) => a + b, 0),
    dollarsBeyondFree: priced.reduce((a, b) => a + b.dollars, 0),
    ledgerGb: (40_000 * rowBytes) / 1_073_741_824,
  };
}
