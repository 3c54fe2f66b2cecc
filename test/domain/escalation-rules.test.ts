import { is, validate } from 'superstruct';
import {
  Colour,
  DEFAULT_ESCALATION,
  escalationContradictions,
  EscalationRules,
  LevelRules,
  NoteField,
  Template,
} from '../../src/domain/escalation-rules';
import { parsePolicy } from '../../src/domain/policy';
import { aPolicy } from '../support/builders';

const LEVELS = new Set(['L1', 'L2', 'L3']);
const symptom: NoteField = { key: 'symptom', label: 'What happens', kind: 'text', required: true };
const wrongWith = (over: Partial<EscalationRules>) =>
  escalationContradictions({ ...DEFAULT_ESCALATION, ...over }, LEVELS);

describe('how tickets go up and down, as it is when nobody has said anything', () => {
  test('asks for nothing, warns at the second hand-over between two teams and stops at the fourth', () => {
    expect(DEFAULT_ESCALATION).toEqual({
      managerRole: null,
      skipOnPriority: null,
      templates: {},
      linkedWork: null,
      levelByHand: false,
      limits: { warnFrom: 2, managerFrom: 4 },
      offers: { sendBack: true, transfer: true },
      stockEscalate: { how: 'left', statuses: [] },
    });
    expect(is(DEFAULT_ESCALATION, EscalationRules)).toBe(true);
    expect(wrongWith({})).toEqual([]);
  });
});

describe('rules that contradict themselves', () => {
  test('have notes or linked work for a level that is not there', () => {
    expect(wrongWith({ templates: { L2: [symptom], default: [symptom] } })).toEqual([
      'there are notes for unknown level default',
    ]);
    const work = { projectId: '10002', projectKey: 'DEV', workType: '10003' };
    const linkedWork = { linkType: '10000', levels: { L3: work, L7: work } };
    expect(wrongWith({ linkedWork })).toEqual(['linked work is for unknown level L7']);
  });

  test('ask for one thing twice', () => {
    const twice = [symptom, { ...symptom, key: 'tried' }, { ...symptom, label: 'Once more' }];
    expect(wrongWith({ templates: { L2: twice } })).toEqual(['the notes for L2 ask for one thing twice']);
    expect(wrongWith({ templates: { L2: twice.slice(0, 2), L3: [symptom] } })).toEqual([]);
  });

  test('offer a choice of nothing, or choices where something is written', () => {
    const choice: NoteField = { ...symptom, label: 'Impact', kind: 'choice', options: ['One', 'Many'] };
    const { options: _, ...nothing } = choice;
    const wrong = ': a choice has options, and nothing else has';
    expect(wrongWith({ templates: { L2: [choice] } })).toEqual([]);
    expect(wrongWith({ templates: { L2: [nothing] } })).toEqual([`Impact${wrong}`]);
    expect(wrongWith({ templates: { L2: [{ ...choice, kind: 'text' }] } })).toEqual([`Impact${wrong}`]);
  });

  test('refuse people before they warn them', () => {
    const withLimits = (warnFrom: number, managerFrom: number) => ({
      ...aPolicy(),
      escalation: { ...DEFAULT_ESCALATION, limits: { warnFrom, managerFrom } },
    });
    expect(() => parsePolicy(withLimits(3, 3))).not.toThrow();
    expect(() => parsePolicy(withLimits(4, 3))).toThrow(/people are warned before they are refused/);
    expect(() => parsePolicy(withLimits(1, 3))).toThrow(/warnFrom/);
    expect(() => parsePolicy(withLimits(2, 21))).toThrow(/managerFrom/);
  });
});

describe('what is taken for rules', () => {
  test('a level has a colour that Forge has, and a day on which it is read again', () => {
    for (const colour of ['grey', 'blue', 'green', 'yellow', 'red', 'purple']) expect(is(colour, Colour)).toBe(true);
    for (const colour of ['', 'pink', 'Blue']) expect(is(colour, Colour)).toBe(false);
    const level = (reviewBy: string) => is({ id: 'L1', name: 'Desk', reviewBy }, LevelRules);
    expect(level('2027-01-31')).toBe(true);
    for (const day of ['', '27-01-31', '2027-1-31', '2027-01-3', 'on 2027-01-31', '2027-01-31 9:00', '31.01.2027'])
      expect(level(day)).toBe(false);
  });

  test('a note has a key of small letters, digits and hyphens, and one of four kinds', () => {
    const field = (over: object) => is({ ...symptom, ...over }, NoteField);
    for (const key of ['a', 'ab', 'what-was-tried', 'step-2', 'a'.repeat(32)]) expect(field({ key })).toBe(true);
    for (const key of ['', '2nd', '-a', 'What', 'a b', 'a_b', 'a'.repeat(33)]) expect(field({ key })).toBe(false);
    for (const kind of ['text', 'choice', 'checkbox', 'link']) expect(field({ kind })).toBe(true);
    for (const kind of ['', 'number']) expect(field({ kind })).toBe(false);
    for (const prefill of ['reported', 'evidence', 'impact']) expect(field({ prefill })).toBe(true);
    for (const prefill of ['', 'summary']) expect(field({ prefill })).toBe(false);
    expect(field({ options: [] })).toBe(false);
    expect(validate({ ...symptom, colour: 'red' }, NoteField)[0]?.key).toBe('colour');
  });

  test('notes ask for one to twelve things', () => {
    const notes = (count: number) => is(Array(count).fill(symptom), Template);
    expect([0, 1, 12, 13].map(notes)).toEqual([false, true, true, false]);
  });

  test('the stock Escalate is hidden, asks or is left alone', () => {
    const how = (it: string) =>
      is({ ...DEFAULT_ESCALATION, stockEscalate: { how: it, statuses: ['10102'] } }, EscalationRules);
    expect(['hidden', 'asks', 'left', '', 'gone'].map(how)).toEqual([true, true, true, false, false]);
  });
});
