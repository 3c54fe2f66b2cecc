import { draftOf, takenOver, type FullDraft } from '../../../src/domain/rules/draft';
import { rebased } from '../../../src/domain/rules/rebase';
import { readRulesFile, rulesFile } from '../../../src/domain/rules/rules-file';
import { sectionsChanged } from '../../../src/domain/rules/sections';
import { aPolicy } from '../../support/builders';

const RULES = draftOf(aPolicy());

type Parts = Record<'teams' | 'hours', object & Record<number, object>>;

/** The file with something changed in it, wherever that is. */
const spoilt = (spoil: (rules: Parts) => void): string => {
  const file = JSON.parse(rulesFile(RULES)) as { rules: Parts };
  spoil(file.rules);
  return JSON.stringify(file);
};
const wrongOf = (text: string): string[] => {
  const read = readRulesFile(text);
  return read.ok ? [] : read.wrong;
};

describe('a file of rules', () => {
  test('reads as the rules that were written', () => {
    expect(readRulesFile(rulesFile(RULES))).toEqual({ ok: true, draft: RULES });
  });

  test('names all that is wrong, with its place', () => {
    const wrong = wrongOf(
      spoilt((rules) => {
        Object.assign(rules, { levels: [{ id: 'L1', name: 7, shade: 'x' }, { id: 'L2' }], entryTeam: '' });
      }),
    );
    expect(wrong).toEqual([
      'rules.levels[0].name should be a string',
      'rules.levels[0].shade is not known here: take it out',
      'rules.levels[1].name is missing',
      expect.stringMatching(/^rules\.entryTeam should be a string with a length between/),
    ]);
  });

  test.each([
    ['no JSON', '{', /^This is no JSON/],
    ['a list', '[]', /no JSON object/],
    ['another file', '{"format":"other"}', /format should be "tierline-support-rules"/],
    ['a later form', '{"format":"tierline-support-rules","form":2}', /written by another version/],
    [
      'none of the possible forms',
      spoilt((rules) => Object.assign(rules.teams[0] ?? {}, { notify: { kind: 'all' } })),
      /^rules\.teams\[0\]\.notify .*none of the forms/,
    ],
    [
      'a zone that is not there',
      spoilt((rules) => Object.assign(rules.hours, { timeZone: 'Mars/Base' })),
      /^rules\.hours\.timeZone .*no time zone Mars\/Base/,
    ],
    [
      'contradictions',
      spoilt((rules) => Object.assign(rules, { entryTeam: 'nobody' })),
      /^New tickets go to a team that is not on the list\.$/,
    ],
  ])('that is %s is refused in words', (_, text, words) => {
    expect(wrongOf(text)).toEqual([expect.stringMatching(words)]);
  });
});

describe('rules that are taken over', () => {
  const now: FullDraft = { ...RULES, enabled: false };

  test('leave the switch as it is', () => {
    expect(takenOver(RULES, now).enabled).toBe(false);
  });

  test('do not claim what was disproved since', () => {
    const disproved = { ...RULES, teamClock: RULES.teamClock && { ...RULES.teamClock, proven: false } };
    expect(takenOver(RULES, disproved).teamClock?.proven).toBe(false);
    expect(takenOver(RULES, RULES).teamClock?.proven).toBe(true);
    expect(takenOver(RULES, null).teamClock?.proven).toBe(false);
  });
});

describe('my changes on top of another’s', () => {
  const theirs: FullDraft = { ...RULES, entryTeam: 't-tech', escalation: { ...RULES.escalation, levelByHand: true } };

  test('keep both where they concern different things', () => {
    const mine = { ...RULES, messages: { teamTold: 'Mine' }, escalation: { ...RULES.escalation, managerRole: '7' } };
    const both = rebased(RULES, mine, theirs);
    expect(both).toEqual({
      ...RULES,
      entryTeam: 't-tech',
      messages: { teamTold: 'Mine' },
      escalation: { ...RULES.escalation, levelByHand: true, managerRole: '7' },
    });
  });

  test('never switch on what was switched off, nor take back a proof', () => {
    const protectedClock = RULES.teamClock && { ...RULES.teamClock, proven: false };
    const off: FullDraft = { ...RULES, enabled: false, teamClock: protectedClock };
    const both = rebased(RULES, { ...RULES, messages: { teamTold: 'Mine' } }, off);
    expect([both.enabled, both.teamClock?.proven]).toEqual([false, false]);
  });
});

test('the parts that changed are named in the order of the page', () => {
  const after = {
    ...RULES,
    messages: { teamTold: 'x' },
    entryTeam: 't-tech',
    escalation: { ...RULES.escalation, linkedWork: { linkType: '1', levels: {} } },
  };
  expect(sectionsChanged(RULES, after)).toEqual(['teams', 'linked', 'messages']);
});
