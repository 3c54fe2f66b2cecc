import type { Said } from '../answers';
import type { Refusal } from './move';

/** Each refusal in full, for whoever wanted the move. */
export const REFUSALS: Record<Refusal, Said> = {
  done: {
    happened: 'The ticket was not handed over: it is done.',
    means: 'A done ticket belongs to no team’s work any more, so nothing was changed.',
    next: 'Reopen the ticket first, then hand it over.',
  },
  'not-set-up': {
    happened: 'The ticket was not handed over: support levels are not set up for it.',
    means: 'The support rules are missing, switched off, or do not know this work type. Nothing was changed.',
    next: 'Ask a project admin to complete the support rules in the project settings.',
  },
  'same-team': {
    happened: 'The ticket was not handed over: this team has it already.',
    means: 'Nothing was changed.',
    next: 'Choose another team, or assign the ticket to somebody of this one.',
  },
  'unknown-team': {
    happened: 'The ticket was not handed over: the support rules do not know this team.',
    means: 'The rules may have changed since you opened the ticket. Nothing was changed.',
    next: 'Reload the page and choose one of the teams that are offered.',
  },
  'skips-a-level': {
    happened: 'The ticket was not handed over: this would skip a support level.',
    means: 'The level in between has not seen the ticket, and only the escalation manager may pass it by.',
    next: 'Escalate to the next level, or ask the escalation manager.',
  },
  'ping-pong': {
    happened: 'The ticket was not handed over: it went between these two teams too often.',
    means: 'The support rules let only the escalation manager move it between them once more.',
    next: 'Ask the escalation manager to decide who keeps it, or choose another team.',
  },
  'not-offered': {
    happened: 'The ticket was not handed over: this way is switched off here.',
    means: 'The support rules of this project do not offer it to anybody. Nothing was changed.',
    next: 'Choose another way, or ask a project admin to offer this one in the support rules.',
  },
  'reason-missing': {
    happened: 'The ticket was not handed over: the reason is missing.',
    means: 'Sending back, transferring and skipping a level need a reason that the other team can read.',
    next: 'Say in a sentence why, then try again.',
  },
  'wrong-verb': {
    happened: 'The ticket was not handed over: it no longer stands where you saw it.',
    means: 'From its present level this team is reached another way. Nothing was changed.',
    next: 'Reload the page and look at what can be done with the ticket now.',
  },
};
