import type { CheckReport } from '../../src/domain/doctor/report';

export const fine: CheckReport = {
  check: 'waiting-status',
  subject: null,
  state: 'fine',
  title: 'Handed-over tickets wait for support',
  said: null,
  steps: [],
  path: null,
  who: 'jira-admin',
  fix: null,
  affectsHandOvers: true,
  changedBy: null,
};

export const deaf: CheckReport = {
  ...fine,
  check: 'filter-property',
  state: 'wrong',
  title: 'Tierline hears of changes',
  said: { happened: 'The mark is gone.', means: 'Hand-overs are late.', next: 'Let Tierline write it anew.' },
  who: 'project-admin',
  fix: 'write-property',
};

export const offScreens: CheckReport = {
  ...fine,
  check: 'level-on-screens',
  subject: 'Incident screen',
  state: 'wrong',
  title: 'Agents see Support Level on the screens',
  said: { happened: 'Support Level is on no screen.', means: 'Nobody sees it.', next: 'Add it to the screens.' },
  steps: ['Open the screen.', 'Choose Support Level.'],
  path: '/secure/admin/ConfigureFieldScreen.jspa?id=1',
  fix: 'add-level-to-screens',
  affectsHandOvers: false,
};

export const unseen: CheckReport = {
  ...fine,
  check: 'close-check',
  state: 'unknown',
  title: 'No ticket closes while its linked work is open',
  said: { happened: 'Jira shows you no workflows.', means: 'Nobody knows.', next: 'Ask a Jira admin to look.' },
  path: '/jira/workflows',
};
