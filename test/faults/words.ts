import type { Command, News } from './commands';

function telling(news: News): string {
  switch (news.news) {
    case 'prompt':
      return '';
    case 'late':
      return ` (the event comes ${news.seconds} seconds late)`;
    case 'lost':
      return ' (the event is lost)';
    case 'doubled':
      return ' (the event comes twice)';
    case 'reordered':
      return ' (its event and the next change places)';
  }
}

/** A command as a sentence. Tickets are named by their number: 0 is the first that was raised. */
export function say(command: Command): string {
  switch (command.do) {
    case 'raise':
      return `A customer asks: ${command.type}${command.team ? `, for ${command.team}` : ''}${telling(command)}.`;
    case 'give':
      return `${command.by} gives ticket ${command.ticket}${command.through === 'bulk' ? ' and the two after it' : ''} to ${command.team}, by ${command.through}${telling(command)}.`;
    case 'level':
      return `${command.by} sets the level of ticket ${command.ticket} to ${command.level}${telling(command)}.`;
    case 'click':
      return `${command.by} hands ticket ${command.ticket} to ${command.team} by a click${command.reply ? ', with a reply to the customer' : ''}${command.stale ? ', on a page that is out of date' : ''}.`;
    case 'undo':
      return `Whoever handed ticket ${command.ticket} over takes it back.`;
    case 'take':
      return `${command.by} takes ticket ${command.ticket}${telling(command)}.`;
    case 'work':
      return `${command.by} moves ticket ${command.ticket} to ${command.status}.`;
    case 'answer':
      return `${command.by} writes to the customer of ticket ${command.ticket}.`;
    case 'open work':
      return `agentL1 opens linked work for ticket ${command.ticket}.`;
    case 'close':
      return `agentL1 closes ticket ${command.ticket}${telling(command)}.`;
    case 'reopen':
      return `agentL1 opens ticket ${command.ticket} again${telling(command)}.`;
    case 'rules':
      return `The admin saves the support rules: ${command.change}.`;
    case 'wait':
      return `${command.seconds} seconds go by.`;
    case 'calm':
      return 'All that is wrong is put right, and 70 minutes go by.';
    case 'next':
      return 'All is put right, and 70 minutes later other people come, whose tickets are counted from 0 again.';
    case 'fault':
      return `The ${command.after > 0 ? `call after the next ${command.after}` : 'next call'} of “${command.at}” goes wrong: ${command.fault}.`;
    case 'schedule':
      return `The next run of ${command.module} is ${command.how === 'skip' ? 'left out' : 'started twice'}.`;
    case 'stale':
      return `What Jira's ${command.what === 'sla' ? 'SLAs show' : 'search finds'} is ${command.seconds} seconds old.`;
    case 'lease':
      return `Somebody dies with the lease of ticket ${command.ticket}.`;
    case 'down':
      return 'Forge is down for an hour.';
    case 'trouble':
      return `Meanwhile ${command.what}.`;
    case 'mend':
      return 'What was taken away is given back.';
  }
}
