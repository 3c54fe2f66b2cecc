import type { Trial } from './desk';
import { ticketOf, type Of } from './hearing';
import { TROUBLES } from './troubles-of-a-site';

export async function leaseLeft(trial: Trial, number: number): Promise<void> {
  const ticket = ticketOf(trial, number);
  if (!ticket) return;
  const until = trial.desk.now() + 70_000;
  trial.troubled = true;
  const rows = await trial.desk.rows('SELECT issue_id, lease_until FROM ticket WHERE issue_id = ?', Number(ticket.id));
  if (rows.length === 0 || Number(rows[0]?.['lease_until']) > 0) return;
  await trial.desk.rows(
    "UPDATE ticket SET lease_until = ?, operation_id = 'somebody-who-died' WHERE issue_id = ?",
    until,
    Number(ticket.id),
  );
  trial.strikes.count('a lease left behind', 'ticket');
}

export async function spoil(trial: Trial, command: Of<'schedule' | 'stale' | 'trouble'>): Promise<void> {
  const { desk, repairs, strikes } = trial;
  trial.troubled = true;
  if (command.do === 'trouble') {
    const breaks = TROUBLES[command.what];
    if (!breaks) throw new Error(`no trouble ${command.what}`);
    repairs.push(breaks(desk));
    strikes.count(command.what, 'site');
  } else if (command.do === 'stale') {
    const ms = command.seconds * 1000;
    desk.sandbox
      .world()
      .door.siteFault(command.what === 'search' ? { search: { lagMs: ms } } : { sla: { readLagMs: ms } });
    repairs.push(() => desk.sandbox.world().door.clearFaults());
    strikes.count(`stale ${command.what}`, 'site');
  } else {
    const { module, how } = command;
    desk.forge.fault({ schedules: { module, times: 1, ...(how === 'skip' ? { skip: true } : { double: true }) } });
    strikes.count(`schedule ${how === 'skip' ? 'skipped' : 'doubled'}`, module);
  }
}
