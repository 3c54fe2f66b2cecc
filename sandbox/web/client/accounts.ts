export interface Account {
  id: string;
  name: string;
  /** What one looks at the page for, as this account. */
  about: string;
}

/** The sandbox's people, named by role; the page signs in as one of them. */
export const ACCOUNTS: readonly Account[] = [
  { id: 'agent-l1', name: 'L1 agent', about: 'Service desk, first line' },
  { id: 'agent-l2', name: 'L2 agent', about: 'Technical support' },
  { id: 'agent-l3', name: 'L3 agent', about: 'Product engineering' },
  { id: 'manager', name: 'Escalation manager', about: 'May override' },
  { id: 'collaborator', name: 'Collaborator', about: 'Comments internally, no agent licence' },
  { id: 'project-admin', name: 'Project admin', about: 'Runs the desk' },
  { id: 'admin', name: 'Site admin', about: 'Runs the site' },
  { id: 'customer', name: 'Customer', about: 'Asks for help' },
  { id: 'outsider', name: 'Outsider', about: 'No access to the desk' },
];

export const DEFAULT_ACCOUNT = 'agent-l1';

export const accountName = (id: string): string => ACCOUNTS.find((account) => account.id === id)?.name ?? id;
