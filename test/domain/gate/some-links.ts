import type { Counting } from '../../../src/domain/gate/counting';
import type { Link, LinkedItem } from '../../../src/domain/gate/linked-item';
import { MONDAY } from '../../support/builders';

const DAY = 24 * 60 * 60_000;

/** Escalations that read from the ticket, of any level and project. */
export const aCounting = (over: Partial<Counting> = {}): Counting => ({
  links: [{ type: 'escalation', side: 'outward' }],
  levels: null,
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
  ...over,
});

export const aLink = (number: number, over: Partial<Link> = {}): Link => ({
  type: 'escalation',
  side: 'outward',
  issueId: String(20_000 + number),
  key: `HELP-${number}`,
  status: 'In Progress',
  done: false,
  ...over,
});

/** Open work of the ticket's own project, three days old. */
export const anItem = (number: number, over: Partial<LinkedItem> = {}): LinkedItem => ({
  issueId: String(20_000 + number),
  key: `HELP-${number}`,
  projectId: '10000',
  status: 'In Progress',
  done: false,
  resolved: false,
  level: 'L2',
  team: 'Technical Support',
  created: MONDAY - 3 * DAY,
  guarded: false,
  ...over,
});

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
