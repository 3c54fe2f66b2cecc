import type { Colour } from '../escalation-rules';

/** A support level as a template begins with it; all of it can be changed. */
export interface TemplateLevel {
  readonly id: string;
  readonly name: string;
  readonly owns: string;
  readonly ownsNot: string;
  readonly escalateWhen: string;
  readonly colour: Colour;
  /** How many teams such a level usually has. */
  readonly teams: 'one' | 'several';
}

const FRONT: TemplateLevel = {
  id: 'L1',
  name: 'Service desk',
  owns: 'Every request first: known errors, accounts and passwords, standard software, the first hour of an incident.',
  ownsNot: 'Work that needs rights on servers, or changes to systems.',
  escalateWhen: 'It comes back from another level, or nobody knows yet whose it is.',
  colour: 'green',
  teams: 'one',
};

const SPECIALISTS: TemplateLevel = {
  id: 'L2',
  name: 'Specialists',
  owns: 'Networks, servers, devices and business applications.',
  ownsNot: 'Accounts, passwords and how-to questions; defects in the product itself.',
  escalateWhen: 'The knowledge base has no answer, or it needs rights that the service desk has not.',
  colour: 'blue',
  teams: 'several',
};

const ENGINEERING: TemplateLevel = {
  id: 'L3',
  name: 'Engineering',
  owns: 'Defects in our own products and systems, and changes to them.',
  ownsNot: 'Configuration, devices and networks.',
  escalateWhen: 'The specialists have ruled out configuration and devices, and can say how to make it happen again.',
  colour: 'purple',
  teams: 'one',
};

const VENDOR: TemplateLevel = {
  id: 'L4',
  name: 'Vendor',
  owns: 'Defects in bought products and in devices under contract.',
  ownsNot: 'What was built or configured by us.',
  escalateWhen: 'Engineering has shown that the fault is in what the vendor delivered.',
  colour: 'yellow',
  teams: 'one',
};

export const SERVICE_DESK_LEVELS = [FRONT, SPECIALISTS, ENGINEERING] as const;

export const TWO_TIER_LEVELS = [
  { ...FRONT, name: 'Front line', ownsNot: 'Work that takes more than an hour, or rights that only the experts have.' },
  {
    ...SPECIALISTS,
    name: 'Experts',
    owns: 'All that the front line cannot finish.',
    ownsNot: 'Known errors and how-to questions.',
    escalateWhen: 'It takes more than an hour, or rights that the front line has not.',
    teams: 'one',
  },
] as const satisfies readonly TemplateLevel[];

export const MANAGED_SERVICE_LEVELS = [
  {
    ...FRONT,
    owns: 'Every request of every customer first: triage, known errors, accounts, and word to the customer.',
    ownsNot: 'Changes to a customer’s systems.',
  },
  {
    ...SPECIALISTS,
    owns: 'Operation of the customers’ systems: networks, servers, backup and workplaces.',
    ownsNot: 'Accounts, passwords and how-to questions; projects and new designs.',
  },
  {
    ...ENGINEERING,
    name: 'Engineering',
    owns: 'Platforms and automation that all customers share, and their defects.',
    ownsNot: 'The configuration of a single customer.',
  },
  VENDOR,
] as const satisfies readonly TemplateLevel[];
