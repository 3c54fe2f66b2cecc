import type { EscalationRules, Template } from '../escalation-rules';
import type { Verb } from '../level';
import { DOWN_OR_ACROSS, UPWARDS } from './default-template';

/** What a hand-over of this kind to this level asks for: on the way up the rules' own template, where they have one. */
export function templateFor(
  escalation: Pick<EscalationRules, 'templates'>,
  verb: Verb | 'linked-work',
  level: string,
): Template {
  if (verb === 'send-back' || verb === 'transfer') return DOWN_OR_ACROSS;
  return (Object.hasOwn(escalation.templates, level) && escalation.templates[level]) || UPWARDS;
}
