import type { Policy } from '../policy';
import type { Past } from './past';
import type { CheckReport } from './report';
import { advice, fine, type Matter } from './words';

/** A panel is not on work by itself, and no API tells where it is shown: only what this app did is known. */
export function checkPanel(_: Policy, { panelShownAt }: Past): CheckReport {
  const matter: Matter = {
    check: 'panel-shown',
    title: 'The panel “Escalation” was put on all work of this project',
    who: 'jira-admin',
    affectsHandOvers: false,
  };
  const steps = [
    'Open a ticket of this project and choose “Escalation” beneath its description.',
    'Choose “Show for all work items” in the panel’s menu; that takes somebody who administers Jira.',
  ];
  if (panelShownAt !== null) return fine(matter, steps);
  return advice(
    matter,
    {
      happened: 'This app has not put its panel on the work of this project.',
      means:
        'Agents see notes and history on a ticket only after they have opened the panel there once, unless somebody had it shown for all work by hand.',
      next: 'Put the panel on all work of this project.',
    },
    { fix: 'show-panel', steps },
  );
}
