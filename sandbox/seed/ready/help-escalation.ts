import type { JsonObject } from '../../json';
import { ISSUE_TYPE, PRIORITY, PROJECT, STATUS, TEAM } from '../ids';
import { NEW } from './new-things';

/** What each level of HELP is there for, in the words of its admin. */
export const HELP_LEVELS: JsonObject[] = [
  {
    id: 'L1',
    name: 'First line',
    owns: 'Every request first. Known errors, accounts and passwords, standard software, the first hour of an incident.',
    escalateWhen: 'It comes back from another level, or nobody knows yet whose it is.',
  },
  {
    id: 'L2',
    name: 'Specialists',
    owns: 'Networks, servers, business applications and deliveries. Not: accounts, passwords, how-to questions.',
    escalateWhen: 'The knowledge base has no answer, or it needs rights that the service desk has not.',
  },
  {
    id: 'L3',
    name: 'Engineering',
    owns: 'Defects in our own products, and changes to them. Not: configuration, devices, networks.',
    escalateWhen: 'The specialists have ruled out configuration and devices, and can say how to make it happen again.',
  },
  {
    id: 'L4',
    name: 'Vendor',
    owns: 'Defects in bought products and devices under contract.',
    escalateWhen: 'Engineering has shown that the fault is in what the vendor delivered.',
  },
];

/** What engineering asks besides the usual: where it happens, how often, and where its log is. */
const FOR_ENGINEERING: JsonObject[] = [
  { key: 'tried', label: 'What was tried, and what came of it?', kind: 'text', required: true },
  { key: 'needed', label: 'What do you need from engineering?', kind: 'text', required: true },
  {
    key: 'environment',
    label: 'Where does it happen?',
    kind: 'choice',
    required: false,
    options: ['Production', 'Test system', 'Both'],
  },
  {
    key: 'again',
    label: 'We can make it happen again',
    help: 'Tick it only if somebody has done so today.',
    kind: 'checkbox',
    required: false,
  },
  {
    key: 'log',
    label: 'Log or dashboard',
    help: 'An address that engineering can open.',
    kind: 'link',
    required: false,
  },
  { key: 'reported', label: 'What the customer reported', kind: 'text', required: false, prefill: 'reported' },
  { key: 'evidence', label: 'Evidence: error texts, times', kind: 'text', required: false, prefill: 'evidence' },
  { key: 'impact', label: 'Impact', kind: 'text', required: false, prefill: 'impact' },
];

/**
 * How tickets of HELP go up. Work for L2 is opened as a problem: no request type, so no portal and no mail, and by
 * the template no goal of a customer's SLA.
 */
export const HELP_ESCALATION: JsonObject = {
  managerRole: NEW.managerRole,
  skipOnPriority: PRIORITY.highest,
  templates: { L3: FOR_ENGINEERING },
  linkedWork: {
    linkType: NEW.linkType,
    levels: {
      L2: { projectId: PROJECT.help, projectKey: 'HELP', workType: ISSUE_TYPE.problem, team: TEAM.technical },
      L3: { projectId: PROJECT.dev, projectKey: 'DEV', workType: ISSUE_TYPE.bug, team: TEAM.engineering },
    },
  },
  stockEscalate: { how: 'hidden', statuses: [STATUS.escalated] },
};
