import type { Counting } from '../../../src/domain/gate/counting';
import { sayLinkedClosed, sayNotesComplete, sayOutcomeRecorded } from '../../../src/domain/gate/say-rule';

const WORDS: Record<string, string> = { '1:outward': 'is escalated to', '2:inward': 'is blocked by' };
const names = {
  link: ({ type, side }: { type: string; side: string }) => WORDS[`${type}:${side}`] ?? `link ${type}`,
  project: (id: string) => ({ '10': 'HELP', '11': 'DEV' })[id] ?? id,
};
const counting = (given: Partial<Counting> = {}): Counting => ({
  links: [{ type: '1', side: 'outward' }],
  levels: null,
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
  ...given,
});
const refuses = (given: Partial<Counting> = {}): string => sayLinkedClosed(counting(given), names, 'refuses');

describe('a rule on linked work says in plain words', () => {
  it.each<[string, Partial<Counting>, string]>([
    ['what it refuses', {}, 'Refuses the transition while work that this ticket “is escalated to” is open.'],
    [
      'which levels count',
      { levels: ['L2', 'L3'], withoutLevel: false },
      'Refuses the transition while work that this ticket “is escalated to” of level L2 or L3 is open.',
    ],
    [
      'that work without a level counts beside them',
      { levels: ['L2'] },
      'Refuses the transition while work that this ticket “is escalated to” of level L2 or without a level is open.',
    ],
    [
      'in which projects',
      { projects: ['10', '11'] },
      'Refuses the transition while work that this ticket “is escalated to” in HELP or DEV is open.',
    ],
    [
      'which links',
      {
        links: [
          { type: '1', side: 'outward' },
          { type: '2', side: 'inward' },
        ],
      },
      'Refuses the transition while work that this ticket “is escalated to” or “is blocked by” is open.',
    ],
    [
      'that done without a resolution is open',
      { unresolvedIsOpen: true },
      'Refuses the transition while work that this ticket “is escalated to” is open. Work that is done without a resolution counts as open.',
    ],
  ])('%s', (_what, given, said) => expect(refuses(given)).toBe(said));

  it('that it hides the transition, where it does', () => {
    expect(sayLinkedClosed(counting(), names, 'hides')).toBe(
      'Hides the transition while work that this ticket “is escalated to” is open.',
    );
  });

  it('names words once that both sides of a link share', () => {
    const both = { ...names, link: () => 'relates to' };
    const links = [
      { type: '3', side: 'outward' as const },
      { type: '3', side: 'inward' as const },
    ];
    expect(sayLinkedClosed(counting({ links }), both, 'refuses')).toContain('this ticket “relates to” is open');
  });

  it('names the first few of many, and never more than is kept', () => {
    const links = Array.from({ length: 40 }, (_, n) => ({ type: `${n}`, side: 'outward' as const }));
    const long = { ...names, link: ({ type }: { type: string }) => `${type} ${'x'.repeat(250)}` };
    expect(refuses({ links })).toContain('or 34 more');
    expect(sayLinkedClosed(counting({ links }), long, 'refuses')).toHaveLength(1_000);
  });
});

describe('a rule on escalation notes says', () => {
  it('for whom it asks', () => {
    expect(sayNotesComplete({ levels: null })).toBe(
      'Refuses the transition until the escalation notes have all that their template asks for.',
    );
    expect(sayNotesComplete({ levels: ['L3'] })).toBe(
      'Refuses the transition of a ticket of level L3 until the escalation notes have all that their template asks for.',
    );
  });
});

describe('a rule on outcomes says', () => {
  it('whose, and what it accepts', () => {
    expect(sayOutcomeRecorded({ levels: ['L3', 'L4'], withoutLevel: true, kinds: ['none', 'answer', 'article'] })).toBe(
      'Refuses the transition of a ticket of level L3 or L4 or without a level until its outcome is recorded: the root cause, and a knowledge article, an answer for the first level or why there is neither.',
    );
    expect(sayOutcomeRecorded({ levels: ['L3'], withoutLevel: false, kinds: ['none'] })).toContain(
      'the root cause, and why there is nothing to pass on.',
    );
  });
});
