import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import { loadApp, type LoadedApp } from '../../sandbox/forge/app';
import type { Forge, Invocation } from '../../sandbox/forge/forge.types';
import type { JsonObject } from '../../sandbox/json';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Site } from '../../sandbox/site/model';
import type { Choices } from '../../src/domain/set-up/choices';
import type { PlannedChange, SetUpPlan } from '../../src/domain/set-up/plan';
import type { PolicyDraft } from '../../src/domain/policy';
import type { CheckReport } from '../../src/domain/doctor/report';
import { ROOT } from '../support/ready-desk';

let built: Promise<LoadedApp> | undefined;

export interface Asking {
  readonly accountId?: string;
  readonly projectId?: string;
}

/** The app on the template's site, of which nothing is set up, and the wizard's part of its settings page. */
export interface StockDesk {
  readonly sandbox: Sandbox;
  readonly site: Site;
  readonly forge: Forge;
  /** What the page is answered, whatever it is. */
  ask(key: string, payload: JsonObject, asking?: Asking): Promise<unknown>;
  choices(asking?: Asking): Promise<Choices>;
  make(draft: PolicyDraft, more?: Asking & { managers?: string[]; copies?: string[] }): Promise<SetUpPlan>;
  apply(change: string, asking?: Asking): Promise<SetUpPlan>;
  undo(change: string, asking?: Asking): Promise<SetUpPlan>;
  /** Applies what is planned, in order, until all is tried. */
  applyAll(plan: SetUpPlan, asking?: Asking): Promise<SetUpPlan>;
  check(asking?: Asking): Promise<readonly CheckReport[]>;
  runs(after?: number): Invocation[];
}

export const change = ({ changes }: SetUpPlan, id: string): PlannedChange => {
  const found = changes.find((it) => it.id === id);
  if (!found) throw new Error(`no change ${id} in ${changes.map((it) => it.id).join(', ')}`);
  return found;
};
export const states = ({ changes }: SetUpPlan): Record<string, string> =>
  Object.fromEntries(changes.map(({ id, state }) => [id, state]));

/** Calls that only read, although they are sent as POST. */
const READING = [
  '/rest/api/3/expression/evaluate',
  '/rest/api/3/workflows',
  '/rest/api/3/workflowscheme/read',
  '/rest/api/3/search/jql',
];
export const writes = (runs: readonly Invocation[]): string[] =>
  runs
    .flatMap((run) => run.rest)
    .filter(({ method, path }) => method !== 'GET' && !READING.includes(path))
    .map(({ method, path }) => `${method} ${path}`);

export async function aStockDesk(seed: 'stock' | 'ready' = 'stock'): Promise<StockDesk> {
  const app = await (built ??= loadApp(ROOT));
  const sandbox = await openSandbox({
    seed,
    untold: true,
    app,
    database: createSqliteEngine,
    onError: (error) => {
      throw error;
    },
  });
  const { site, forge } = sandbox.world();
  if (!forge) throw new Error('The sandbox was opened without the app');

  const ask = (key: string, payload: JsonObject, { accountId, projectId }: Asking = {}): Promise<unknown> =>
    forge.resolve({
      module: 'support-rules',
      key,
      payload,
      accountId: accountId ?? ACCOUNT.admin,
      extension: { project: { id: projectId ?? PROJECT.help } },
    });
  /** Of the app's own contract: what it answers has the type that the row says. */
  async function value<T>(key: string, payload: object, asking?: Asking): Promise<T> {
    const reply = (await ask(key, payload as JsonObject, asking)) as { ok: boolean; value?: T };
    if (!reply.ok || reply.value === undefined) throw new Error(`${key}: ${JSON.stringify(reply)}`);
    return reply.value;
  }
  const plan = async (key: string, payload: object, asking?: Asking): Promise<SetUpPlan> =>
    (await value<{ plan: SetUpPlan }>(key, payload, asking)).plan;

  const desk: StockDesk = {
    sandbox,
    site,
    forge,
    ask,
    choices: (asking) => value<Choices>('setup.choices', {}, asking),
    make: (draft, { managers = [ACCOUNT.manager], copies = [], ...asking } = {}) =>
      plan('setup.plan.make', { draft, managers, copies }, asking),
    apply: (id, asking) => plan('setup.plan.apply', { change: id }, asking),
    undo: (id, asking) => plan('setup.plan.undo', { change: id }, asking),
    async applyAll(from, asking) {
      const tried = new Set<string>();
      let now = from;
      for (;;) {
        const next = now.changes.find(({ id, state }) => state === 'planned' && !tried.has(id));
        if (!next) return now;
        tried.add(next.id);
        now = await desk.apply(next.id, asking);
      }
    },
    check: async (asking) => (await value<{ reports: CheckReport[] }>('setup.check', {}, asking)).reports,
    runs: (after = 0) => forge.invocations(after),
  };
  return desk;
}
