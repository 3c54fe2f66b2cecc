import { DOWN_OR_ACROSS, UPWARDS } from '../../../src/domain/handoff/default-template';
import { LONGEST_ANSWER } from '../../../src/domain/handoff/notes';
import { prefill, type Offered } from '../../../src/domain/handoff/prefill';
import { aField, box, choice, lastNotes, link, optional } from './a-template';

const describedAs = (text: string): Offered['description'] => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const offered = (over: Partial<Offered> = {}): Offered => ({
  description: null,
  priority: null,
  impact: null,
  attachments: [],
  last: null,
  ...over,
});

describe('what the dialog offers before anybody types', () => {
  test('is what the ticket says already', () => {
    const ticket = offered({
      description: describedAs('VPN is down'),
      priority: 'High',
      impact: 'Significant',
      attachments: ['error.png', 'vpn.log'],
    });
    expect(prefill(UPWARDS, ticket)).toEqual({
      reported: 'VPN is down',
      evidence: 'Attachments: error.png, vpn.log',
      impact: 'Impact: Significant. Priority: High',
    });
  });

  test('is nothing where the ticket says nothing', () => {
    expect(prefill(UPWARDS, offered())).toEqual({});
    expect(prefill(UPWARDS, offered({ description: describedAs('n/a') }))).toEqual({});
  });

  test('is what the last notes said, with the attachments since', () => {
    const last = lastNotes({
      tried: 'Restarted',
      reported: 'Since 9:15',
      evidence: 'Saw error.png',
      impact: 'All of sales',
    });
    const ticket = offered({
      description: describedAs('VPN'),
      priority: 'High',
      attachments: ['error.png', 'b.log'],
      last,
    });
    expect(prefill(UPWARDS, ticket)).toEqual({
      reported: 'Since 9:15',
      evidence: 'Saw error.png\nAttachments: b.log',
      impact: 'All of sales',
    });
  });

  test('never fills what is required', () => {
    const last = lastNotes({ tried: 'Restarted', needed: 'A fix' });
    expect(prefill(UPWARDS, offered({ last }))).toEqual({});
    expect(prefill([aField({ prefill: 'reported' })], offered({ description: describedAs('VPN') }))).toEqual({});
  });

  test('is what was answered to the same optional question, where it still fits', () => {
    const template = [choice, box, link, aField()].map(optional);
    const fits = { scope: 'Many', known: true, log: 'https://logs.example/1', tried: 'Restarted' };
    expect(prefill(template, offered({ last: lastNotes(fits) }))).toEqual(fits);
    const not = { scope: 'All', known: 'yes', log: 'somewhere', tried: true };
    expect(prefill(template, offered({ last: lastNotes(not) }))).toEqual({});
    expect(prefill(DOWN_OR_ACROSS, offered({ last: lastNotes({ done: 'Ruled out the proxy' }) }))).toEqual({
      done: 'Ruled out the proxy',
    });
  });

  test('goes by what a field of the rules’ own is for, whatever its key', () => {
    const story = optional(aField({ key: 'story', prefill: 'reported' }));
    const last = lastNotes({ reported: 'Since 9:15' });
    expect(prefill([story], offered({ description: describedAs('VPN'), last }))).toEqual({ story: 'Since 9:15' });
    const scope = { ...optional(choice), prefill: 'impact' as const };
    expect(prefill([scope], offered({ impact: 'Many', priority: 'High' }))).toEqual({ scope: 'Many' });
    expect(prefill([scope], offered({ impact: 'Enormous' }))).toEqual({});
  });
});

describe('a long description', () => {
  const reported = (text: string): string =>
    String(prefill(UPWARDS, offered({ description: describedAs(text) }))['reported']);

  test('is cut at a word', () => {
    const text = reported('seven77 '.repeat(300));
    expect(text.length).toBeLessThanOrEqual(1500);
    expect(text).toMatch(/^(seven77 )+seven77…$/);
  });

  test('is cut within a word that never ends, but not within a character', () => {
    expect(reported(`Key: ${'k'.repeat(3000)}`)).toHaveLength(1500);
    expect(reported('𠀋'.repeat(2000))).toMatch(/^𠀋+…$/u);
  });

  test('is left as it is up to that', () => {
    expect(reported('k1'.repeat(750))).toBe('k1'.repeat(750));
  });
});

test('many attachments make no answer that is too long', () => {
  const attachments = Array.from({ length: 300 }, (_, index) => `screenshot number ${index}.png`);
  const { evidence } = prefill(UPWARDS, offered({ attachments }));
  expect(String(evidence).length).toBeLessThanOrEqual(LONGEST_ANSWER);
});
