import { z } from 'zod';
import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Exchange } from '../../sandbox/site/door.types';
import type { SlaMetric } from '../../sandbox/site/model';
import { ask, lastExchange } from '../hand-over/steps';
import type { ReadyDesk } from '../support/ready-desk';

const Answered = z.object({
  ok: z.literal(true),
  value: z.object({
    trial: z
      .object({
        state: z.enum(['going', 'proven', 'not-proven', 'failed', 'stopped']),
        startedAt: z.number(),
        againIn: z.number().nullable(),
        steps: z.array(z.object({ title: z.string(), state: z.string(), note: z.string().nullable() })),
        strategy: z.string().nullable(),
        said: z.object({ happened: z.string(), means: z.string(), next: z.string() }).nullable(),
        left: z.array(z.string()),
      })
      .nullable(),
  }),
});
export type Shown = NonNullable<z.infer<typeof Answered>['value']['trial']>;

type Asked = 'start' | 'read' | 'go-on' | 'stop';

/** What the page is answered, whatever it is. */
export const askTrial = (
  desk: ReadyDesk,
  what: Asked,
  accountId: string = ACCOUNT.admin,
  projectId: string = PROJECT.help,
) => ask(desk, `trial.${what}`, {}, accountId, projectId);

/** The same, where it is a trial. Throws where it is refused. */
export async function trial(desk: ReadyDesk, what: Asked, accountId?: string, projectId?: string): Promise<Shown> {
  const answer = await askTrial(desk, what, accountId, projectId);
  const shown = Answered.parse(answer).value.trial;
  if (!shown) throw new Error('there is no trial');
  return shown;
}

/** Time goes by as far as the page would wait; what is due runs. */
const waitFor = async (desk: ReadyDesk, { againIn }: Pick<Shown, 'againIn'>): Promise<void> =>
  desk.wait(Math.max(againIn ?? 0, 300) / 60_000);

const MOST_STEPS = 150;

/** As the page does it: goes on until it is over. */
export async function goOnUntilOver(desk: ReadyDesk, projectId?: string): Promise<Shown> {
  let shown = await trial(desk, 'go-on', undefined, projectId);
  for (let step = 0; shown.state === 'going'; step++) {
    if (step > MOST_STEPS) throw new Error(`the trial does not end: ${JSON.stringify(shown)}`);
    await waitFor(desk, shown);
    shown = await trial(desk, 'go-on', undefined, projectId);
  }
  await desk.settle();
  return shown;
}

/** A whole trial, from pressing the button on. */
export async function tryHandOver(desk: ReadyDesk, projectId?: string): Promise<Shown> {
  await trial(desk, 'start', undefined, projectId);
  return goOnUntilOver(desk, projectId);
}

/** All that is on record of tickets, findings and rules, and what anybody was sent. */
export async function traces(desk: ReadyDesk) {
  return {
    issues: [...desk.site.issues.keys()],
    visits: await desk.rows('SELECT issue_id, seq FROM visit ORDER BY issue_id, seq'),
    findings: await desk.rows('SELECT issue_id, code FROM finding ORDER BY issue_id, code'),
    endings: await desk.rows('SELECT issue_id FROM ending'),
    copies: await desk.rows('SELECT issue_id FROM linked_copy'),
    mails: desk.site.mails.length,
  };
}

/** Leases of tickets that are held, or will be. */
export const leasesOf = (desk: ReadyDesk) =>
  desk.rows('SELECT issue_id FROM ticket WHERE issue_id > 0 AND operation_id LIKE ?', 'trial-over-%');

export const rulesOf = async (desk: ReadyDesk, projectId: string = PROJECT.help) => {
  const Rules = z.object({
    value: z.object({
      rules: z.looseObject({
        version: z.number(),
        teamClock: z.object({ field: z.string(), stopsOn: z.string(), proven: z.boolean() }).nullable(),
      }),
    }),
  });
  return Rules.parse(await ask(desk, 'rules.read', {}, ACCOUNT.admin, projectId)).value.rules;
};

/** The team's metric of HELP, to be misconfigured. */
export function metricNamed(desk: ReadyDesk, name: string, project: 'help' | 'ops' = 'help'): SlaMetric {
  const found = desk[project].project.serviceDesk?.slas.find((metric) => metric.name === name);
  if (!found) throw new Error(`There is no SLA ${name}`);
  return found;
}

export const TEAM_SLA = 'Time with team';
export const ON_HANDING_OVER = { on: 'entered-status' as const, statusId: STATUS.handingOver };
export const ON_UNASSIGNED = { on: 'assignee' as const, change: 'to-unassigned' as const };

/** REST calls that the app made since, of the trial and of nothing else. */
export const callsSince = (desk: ReadyDesk, after: number): Exchange[] =>
  desk.sandbox
    .world()
    .door.traffic(after)
    .filter(({ client }) => client === 'app');

export { lastExchange };
