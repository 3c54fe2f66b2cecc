import { FIELD, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { edit, enter, inProgress, levelField, raise, remove, rules, waiting } from '../desk';
import { about, by, type Case } from './case';

export const created: Case = {
  name: 'ticket created and placed',
  happen: async (desk) => void (await raise(desk)),
};

/** What follows; the close check that goes before is a case of its own. */
export const resolved: Case = about({
  name: 'resolved',
  ready: inProgress,
  happen: (desk, ticket) => enter(desk, ticket, 'Resolved'),
  counted: by('ticket-changed', 'run-errand'),
});

export const reopened: Case = about({
  name: 'reopened',
  async ready(desk) {
    const ticket = await inProgress(desk);
    await enter(desk, ticket, 'Resolved');
    await desk.settle();
    await desk.wait(1);
    return ticket;
  },
  happen: (desk, ticket) => enter(desk, ticket, 'Waiting for support'),
});

/** Raised while the desk was off, so that nothing is known of it. */
export const adopted: Case = about({
  name: 'older ticket adopted',
  async ready(desk) {
    await rules(desk, PROJECT.help, { enabled: false });
    const ticket = await raise(desk, { [FIELD.team]: TEAM.serviceDesk });
    await desk.settle();
    await desk.wait(1);
    await rules(desk, PROJECT.help);
    return ticket;
  },
  happen: (desk, ticket) => edit(desk, ticket, { [levelField(desk)]: 'L1' }),
});

export const deleted: Case = about({ name: 'deleted', ready: waiting, happen: remove });
