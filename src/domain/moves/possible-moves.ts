import { verbBetween, type Verb } from '../level';
import { timesBetween } from '../pairs';
import type { ShownRules } from '../shown-rules';
import type { Move, Refusal, Standing } from './move';

/** What of the rules decides on moves. */
export type MoveRules = Pick<ShownRules, 'levels' | 'teams' | 'escalation'>;

const ORDER: readonly Verb[] = ['escalate', 'send-back', 'transfer'];

const rungOf = (rules: MoveRules, level: string | null): number => rules.levels.findIndex(({ id }) => id === level);

/** Does a level that could take the ticket lie between these two? */
const skipsBetween = (rules: MoveRules, from: string | null, to: string): boolean =>
  rules.levels
    .slice(rungOf(rules, from) + 1, Math.max(rungOf(rules, to), 0))
    .some(({ id }) => rules.teams.some(({ level }) => level === id));

/** Is this way offered at all? The way up always is. */
const isOffered = ({ escalation: { offers } }: MoveRules, verb: Verb): boolean =>
  verb === 'send-back' ? offers.sendBack : verb === 'transfer' ? offers.transfer : true;

/** The way to one team, and what forbids it: to everybody, or to everybody but the escalation manager. */
function moveTo(
  rules: MoveRules,
  standing: Standing,
  target: MoveRules['teams'][number],
): { move: Move; limit: Refusal | null } {
  const present = rules.teams.find(({ id }) => id === standing.team);
  // The team decides, the level follows.
  const from = present ? present.level : standing.level;
  const by = verbBetween(rules.levels, from, target.level);
  const sender = present !== undefined && standing.sentBy?.team === target.id && by !== 'escalate';
  const verb = sender ? 'send-back' : by;
  const skips = verb === 'escalate' && skipsBetween(rules, from, target.level);
  const urgent = standing.priority !== null && standing.priority === rules.escalation.skipOnPriority;
  const time = standing.team === null ? 1 : timesBetween(standing.pairs, standing.team, target.id) + 1;
  const often = time >= rules.escalation.limits.managerFrom;
  const limit = !isOffered(rules, verb)
    ? 'not-offered'
    : skips && !urgent
      ? 'skips-a-level'
      : often
        ? 'ping-pong'
        : null;
  const move: Move = {
    verb,
    team: target.id,
    teamName: target.name,
    level: target.level,
    person: sender ? (standing.sentBy?.person ?? null) : null,
    needsReason: verb !== 'escalate' || skips,
    skips,
    time,
    overrides: limit !== null && limit !== 'not-offered',
  };
  return { move, limit };
}

/**
 * Where a ticket can go from here, most likely first: up (nearest level first), back (to its sender
 * first), across; and what this person may not do, with the reason. Each team of the rules but the
 * ticket's own is named once, in either list. A refused move has `overrides` where it takes the
 * escalation manager; what the rules do not offer, nobody makes. Where the rules name no manager's role, nobody is one. Nothing for a done ticket.
 */
export function possibleMoves(
  rules: MoveRules,
  standing: Standing,
  person: { manager: boolean },
): { moves: Move[]; refused: { move: Move; refusal: Refusal }[] } {
  if (standing.done) return { moves: [], refused: [] };
  const here = rungOf(rules, rules.teams.find(({ id }) => id === standing.team)?.level ?? standing.level);
  const distance = ({ level }: Move): number => Math.abs(rungOf(rules, level) - here);
  const isSender = ({ verb, team }: Move): number => Number(verb === 'send-back' && team === standing.sentBy?.team);
  const all = rules.teams
    .filter(({ id }) => id !== standing.team)
    .map((team) => moveTo(rules, standing, team))
    .sort(
      ({ move: a }, { move: b }) =>
        ORDER.indexOf(a.verb) - ORDER.indexOf(b.verb) || isSender(b) - isSender(a) || distance(a) - distance(b),
    );
  const manager = person.manager && rules.escalation.managerRole !== null;
  const may = (limit: Refusal | null): limit is null => limit === null || (manager && limit !== 'not-offered');
  return {
    moves: all.filter(({ limit }) => may(limit)).map(({ move }) => move),
    refused: all.flatMap(({ move, limit }) => (may(limit) ? [] : [{ move, refusal: limit }])),
  };
}
