import type { Template } from '../escalation-rules';

/** What is asked on the way up where the support rules say nothing else: two things to type, the rest is offered. */
export const UPWARDS: Template = [
  { key: 'tried', label: 'What was tried, and what came of it?', kind: 'text', required: true },
  { key: 'needed', label: 'What do you need from the next level?', kind: 'text', required: true },
  { key: 'reported', label: 'What the customer reported', kind: 'text', required: false, prefill: 'reported' },
  {
    key: 'evidence',
    label: 'Evidence: error texts, links, times',
    kind: 'text',
    required: false,
    prefill: 'evidence',
  },
  { key: 'impact', label: 'Impact', kind: 'text', required: false, prefill: 'impact' },
];

/** What is asked on the way down or across: the reason says the rest. */
export const DOWN_OR_ACROSS: Template = [
  { key: 'done', label: 'What has been done so far', kind: 'text', required: false },
];
