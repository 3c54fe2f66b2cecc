import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { NOTES } from '../hand-over/click-steps';
import { ask, click, undo } from './clicks';
import type { Command } from './commands';
import { account, isDone, issueOf, pass, type Trial } from './desk';
import { ticketOf } from './hearing';
import { give, level, onTicket, PROMPT, raise, turn } from './people';
import { quieten } from './quiet';
import { changeRules, renew } from './rules';
import { leaseLeft, spoil } from './spoil';

/** What moves the customer's clocks, and is not told from our steps by what customers see. */
const MOVES_CLOCKS: readonly Command['do'][] = ['work', 'close', 'reopen'];
/** What people do within two seconds of the app's own steps cannot be told from them by what an SLA shows. */
const APART_SECONDS = 3;

/** Plays one command of a story. */
export async function play(trial: Trial, command: Command): Promise<void> {
  const moves = MOVES_CLOCKS.includes(command.do) || (command.do === 'click' && command.reply);
  const apart = moves && !trial.reordering;
  if (apart) await pass(trial, APART_SECONDS);
  await perform(trial, command);
  if (apart && !trial.reordering) await pass(trial, APART_SECONDS);
}

async function perform(trial: Trial, command: Command): Promise<void> {
  const { desk, strikes } = trial;
  switch (command.do) {
    case 'raise':
      return raise(trial, command);
    case 'give':
      return give(trial, command);
    case 'level':
      return level(trial, command);
    case 'click':
      return click(trial, command);
    case 'undo':
      return undo(trial, command);
    case 'take':
      return onTicket(
        trial,
        command.ticket,
        command,
        (ticket) => void desk.help.assign(issueOf(trial, ticket), account(command.by), account(command.by)),
      );
    case 'work':
      return onTicket(trial, command.ticket, PROMPT, (ticket) => {
        if (!isDone(trial, issueOf(trial, ticket)))
          desk.help.moveTo(issueOf(trial, ticket), command.status, account(command.by));
      });
    case 'answer':
      return onTicket(
        trial,
        command.ticket,
        PROMPT,
        (ticket) => void desk.help.comment(issueOf(trial, ticket), 'We are at it.', { by: account(command.by) }),
      );
    case 'open work': {
      const ticket = ticketOf(trial, command.ticket);
      return (
        ticket &&
        ask(
          trial,
          ticket,
          'linked-work.open',
          { level: 'L2', summary: 'Look at the gateway', notes: NOTES, fields: {} },
          null,
          ACCOUNT.agentL1,
        )
      );
    }
    case 'close':
    case 'reopen':
      return turn(trial, command);
    case 'rules':
      return changeRules(trial, command);
    case 'wait':
      return pass(trial, command.seconds);
    case 'calm':
      await quieten(trial);
      return;
    case 'next':
      await quieten(trial);
      return renew(trial);
    case 'fault':
      trial.troubled = true;
      return strikes.arm(command);
    case 'schedule':
    case 'stale':
    case 'trouble':
      return spoil(trial, command);
    case 'lease':
      return leaseLeft(trial, command.ticket);
    case 'down':
      trial.troubled = true;
      if (trial.downUntil !== null) return;
      desk.forge.fault({ forge: { down: true } });
      trial.downUntil = desk.now() + 3_600_000;
      return strikes.count('Forge down for an hour', 'site');
    case 'mend':
      for (const repair of trial.repairs.splice(0).reverse()) repair();
  }
}
