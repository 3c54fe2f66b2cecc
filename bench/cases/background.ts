import { PROJECT } from '../../sandbox/seed/ids';
import type { ReadyDesk } from '../../test/support/ready-desk';
import { edit, inProgress, rules, toUntold, untilMinute, waiting } from '../desk';
import { about, by, type Case } from './case';

const HOUR = 60;
const oneDesk = (desk: ReadyDesk): Promise<void> => rules(desk, PROJECT.ops, { enabled: false });

/** Half past, so that each hour's audit sees the tickets of its own hour. */
const halfPast = (desk: ReadyDesk): Promise<void> => untilMinute(desk, 30, HOUR);

export const nothingDue: Case = {
  name: 'repair, nothing due',
  happen: (desk) => desk.wait(5),
  counted: by('repair'),
};

/** A second look that was arranged, and whose errand was lost. */
export const oneDue: Case = about({
  name: 'repair, one due',
  async ready(desk) {
    const ticket = await inProgress(desk);
    await edit(desk, ticket, toUntold);
    await desk.settle();
    await desk.rows(
      "UPDATE visit SET progress = 'applied', retry_at = ? WHERE issue_id = ? AND seq = 2",
      desk.now(),
      Number(ticket.id),
    );
    return ticket;
  },
  happen: (desk) => desk.wait(5),
  counted: by('repair', 'run-errand'),
});

export const nothingMissed: Case = about({
  name: 'audit of one desk, nothing missed',
  setUp: oneDesk,
  async ready(desk) {
    await halfPast(desk);
    return waiting(desk);
  },
  happen: (desk) => desk.wait(HOUR),
  counted: by('audit', 'run-errand'),
});

export const oneMissed: Case = about({
  name: 'audit of one desk, one missed',
  setUp: oneDesk,
  async ready(desk) {
    await halfPast(desk);
    const ticket = await inProgress(desk);
    desk.forge.eventFaults({ drop: true });
    await edit(desk, ticket, toUntold);
    await desk.settle();
    desk.forge.clearFaults();
    return ticket;
  },
  happen: (desk) => desk.wait(HOUR),
  counted: by('audit', 'run-errand'),
});

export const rulesSaved: Case = {
  name: 'support rules saved',
  happen: (desk) => rules(desk, PROJECT.help),
};
