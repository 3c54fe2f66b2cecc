import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { check } from '../../test/doctor/at-desk';
import { HELP_RULES } from '../../test/hand-over/steps';
import type { ReadyDesk } from '../../test/support/ready-desk';
import { goOnUntilOver, trial } from '../../test/trial/trying';
import { inProgress, rules } from '../desk';
import { by, type Case } from './case';

const schedule = (desk: ReadyDesk, key: string, module: string): Promise<unknown> =>
  desk.forge.invoke({ function: key, module, body: { context: {} } });

/** Both desks are looked at. */
export const daily: Case = {
  name: 'set-up check of two desks, by the day',
  happen: async (desk) => void (await schedule(desk, 'daily', 'every-day')),
  counted: by('daily'),
};

export const weekly: Case = {
  name: 'report of accounts, by the week',
  ready: inProgress,
  happen: async (desk) => void (await schedule(desk, 'weekly', 'every-week')),
  counted: by('weekly'),
};

export const setUpCheck: Case = {
  name: 'set-up check of a desk, by its admin',
  happen: async (desk) => void (await check(desk)),
  counted: by('settings'),
};

export const sitePage: Case = {
  name: 'site page of two desks',
  async happen(desk) {
    for (const key of ['site.desks', 'site.findings', 'site.usage']) {
      const extension = { type: 'jira:adminPage' };
      await desk.forge.resolve({ module: 'tierline-site', key, payload: {}, accountId: ACCOUNT.admin, extension });
    }
  },
  counted: by('site'),
};

const UNPROVEN = { teamClock: { field: 'customfield_10032', stopsOn: 'none', proven: false } };

async function tryOnce(desk: ReadyDesk): Promise<void> {
  await rules(desk, PROJECT.help, { ...HELP_RULES, ...UNPROVEN });
  await trial(desk, 'start');
  const shown = await goOnUntilOver(desk);
  if (shown.state !== 'proven') throw new Error(`the trial ended as ${shown.state}`);
}

/** One call of the page, of the dozen or so that a trial takes: its dearest. */
export const trialStep: Case = {
  name: 'trial hand-over: its dearest step',
  happen: tryOnce,
  counted: (runs) =>
    by('settings')(runs)
      .slice(1)
      .toSorted((a, b) => b.rest.length - a.rest.length || b.points - a.points)
      .slice(0, 1),
};
