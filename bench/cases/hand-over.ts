import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { edit, inProgress, levelField, rules, toTold, toUntold, untilMinute, waiting } from '../desk';
import { about, beyondTheFirst, by, type Case } from './case';

const MINUTE = 60_000;

export const unconcerned: Case = about({
  name: 'update that does not concern us',
  ready: waiting,
  happen: (desk, ticket) => edit(desk, ticket, { summary: 'The VPN drops every five minutes' }),
});

export const withoutReentry: Case = about({
  name: 'team changed, no re-entry',
  setUp: (desk) => rules(desk, PROJECT.help, { teamClock: null }),
  ready: inProgress,
  happen: (desk, ticket) => edit(desk, ticket, toUntold),
});

export const withReentry: Case = about({
  name: 'team changed, with re-entry',
  ready: inProgress,
  happen: (desk, ticket) => edit(desk, ticket, toUntold),
});

export const notified: Case = about({
  name: 'team changed, with re-entry, team told',
  ready: inProgress,
  happen: (desk, ticket) => edit(desk, ticket, toTold),
});

export const toldTwice: Case = about({
  name: 'event told twice: the second time',
  ready: inProgress,
  async happen(desk, ticket) {
    desk.forge.eventFaults({ duplicate: true });
    await edit(desk, ticket, toUntold);
    await desk.settle();
    desk.forge.clearFaults();
  },
  counted: beyondTheFirst,
});

export const ownEcho: Case = about({
  name: 'own writes, seen as events',
  ready: inProgress,
  happen: (desk, ticket) => edit(desk, ticket, toUntold),
  counted: beyondTheFirst,
});

/** The SLA lags half a minute behind, so that the first look sees no new cycle. */
export const secondLook: Case = about({
  name: 'team clock not there yet: the second look',
  async setUp(desk) {
    desk.site.sla.readLag = MINUTE / 2;
  },
  async ready(desk) {
    const ticket = await inProgress(desk);
    // Not at the minute at which the repair would look as well.
    await untilMinute(desk, 2, 5);
    return ticket;
  },
  async happen(desk, ticket) {
    await edit(desk, ticket, toUntold);
    await desk.settle();
    await desk.wait(1);
  },
  counted: (runs) => beyondTheFirst(by('run-errand')(runs)),
});

export const levelAlone: Case = about({
  name: 'level changed alone',
  setUp: (desk) => rules(desk, PROJECT.help, { defaultTeams: { L1: TEAM.serviceDesk, L2: TEAM.functional } }),
  ready: inProgress,
  happen: (desk, ticket) => edit(desk, ticket, { [levelField(desk)]: 'L2' }),
});
