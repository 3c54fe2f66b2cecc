import type { Behaviour, Evidence } from './evidence';
import { forgeBehaviours } from './forge/evidence';
import { templateBehaviours } from './seed/evidence';
import { auditBehaviours } from './site/audit/evidence';
import { calendarBehaviours } from './site/calendar/evidence';
import { commentBehaviours } from './site/comments/evidence';
import { contextBehaviours } from './site/contexts/evidence';
import { doorBehaviours } from './site/evidence';
import { expressionEvidence } from './site/expressions/evidence';
import { fieldBehaviours } from './site/fields/evidence';
import { issueBehaviours } from './site/issues/evidence';
import { jsmBehaviours } from './site/jsm/evidence';
import { mailBehaviours } from './site/mail/evidence';
import { linkBehaviours } from './site/links/evidence';
import { panelBehaviours } from './site/panels/evidence';
import { peopleBehaviours } from './site/people/evidence';
import { projectBehaviours } from './site/projects/evidence';
import { propertyBehaviours } from './site/properties/evidence';
import { siteRoutes } from './site/routes';
import { rateBehaviours } from './site/rate/evidence';
import { screenBehaviours } from './site/screens/evidence';
import { searchEvidence } from './site/search/evidence';
import { securityBehaviours } from './site/security/evidence';
import { slaBehaviours } from './site/sla/evidence';
import { taskBehaviours } from './site/tasks/evidence';
import { watcherBehaviours } from './site/watchers/evidence';
import { workflowAdminBehaviours, workflowBehaviours } from './site/workflow/evidence';
import { workflowSchemeBehaviours } from './site/workflow-schemes/evidence';
import { frontEndBehaviours } from './web/host/evidence';

/** All that the sandbox does and on what each of it rests: its areas' behaviours and its REST operations. */
export const allBehaviours = (): Behaviour[] => [
  ...siteRoutes.map(({ operation, evidence }) => ({ area: 'routes', what: operation, evidence })),
  ...doorBehaviours,
  ...rateBehaviours,
  ...peopleBehaviours,
  ...projectBehaviours,
  ...securityBehaviours,
  ...screenBehaviours,
  ...panelBehaviours,
  ...contextBehaviours,
  ...fieldBehaviours,
  ...issueBehaviours,
  ...workflowBehaviours,
  ...workflowAdminBehaviours,
  ...workflowSchemeBehaviours,
  ...commentBehaviours,
  ...watcherBehaviours,
  ...taskBehaviours,
  ...auditBehaviours,
  ...propertyBehaviours,
  ...linkBehaviours,
  ...searchEvidence,
  ...expressionEvidence,
  ...calendarBehaviours,
  ...slaBehaviours,
  ...jsmBehaviours,
  ...mailBehaviours,
  ...templateBehaviours,
  ...forgeBehaviours,
  ...frontEndBehaviours,
];

const KINDS: Evidence['kind'][] = ['documented', 'observed', 'assumed'];
const row = (cells: (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(18) : String(cell).padStart(11))).join('');

/** The counts by area, and every assumption in words. */
export function evidenceReport(all: readonly Behaviour[]): string {
  const areas = [...new Set(all.map(({ area }) => area))];
  const count = (kind: Evidence['kind'], area?: string): number =>
    all.filter((it) => it.evidence.kind === kind && (area === undefined || it.area === area)).length;
  return [
    row(['area', ...KINDS]),
    ...areas.map((area) => row([area, ...KINDS.map((kind) => count(kind, area))])),
    row(['all', ...KINDS.map((kind) => count(kind))]),
    '',
    'Assumed, to be looked at on a live site:',
    ...all.flatMap(({ area, what, evidence }) =>
      evidence.kind === 'assumed' ? [`- ${area}: ${what} (${evidence.because})`] : [],
    ),
  ].join('\n');
}

if (require.main === module) console.log(evidenceReport(allBehaviours()));
