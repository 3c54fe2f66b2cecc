import { is } from 'superstruct';
import { DEFAULT_ESCALATION, Template } from '../../../src/domain/escalation-rules';
import { templateFor } from '../../../src/domain/handoff/template-for';
import { choice } from './a-template';

const own = { ...DEFAULT_ESCALATION, templates: { L3: [choice] } };

describe('what the notes ask', () => {
  test('on the way up: two required texts, the rest is offered from the ticket', () => {
    const template = templateFor(DEFAULT_ESCALATION, 'escalate', 'L2');
    expect(template.filter(({ required }) => required).map(({ key }) => key)).toEqual(['tried', 'needed']);
    expect(template.filter(({ required }) => !required).map(({ prefill }) => prefill)).toEqual([
      'reported',
      'evidence',
      'impact',
    ]);
  });

  test('where the rules have a template for the level, that one, for linked work too', () => {
    expect(templateFor(own, 'escalate', 'L3')).toEqual([choice]);
    expect(templateFor(own, 'linked-work', 'L3')).toEqual([choice]);
    expect(templateFor(own, 'escalate', 'L2')).toHaveLength(5);
    expect(templateFor(own, 'escalate', 'constructor')).toHaveLength(5);
  });

  test('on the way down and across: nothing required', () => {
    for (const verb of ['send-back', 'transfer'] as const)
      expect(templateFor(own, verb, 'L3')).toMatchObject([{ key: 'done', required: false }]);
  });

  test('the templates of our own are such as the rules allow', () => {
    expect(is(templateFor(own, 'escalate', 'L2'), Template)).toBe(true);
    expect(is(templateFor(own, 'transfer', 'L2'), Template)).toBe(true);
  });
});
