import { FIELD, TEAM } from '../../sandbox/seed/ids';
import type { PolicyDraft } from '../../src/domain/policy';
import { draftOf, TEMPLATES, type TemplateCode } from '../../src/domain/set-up/templates';
import type { StockDesk } from './at-stock';

const TEAMS: PolicyDraft['teams'] = [
  { id: TEAM.serviceDesk, name: 'Service Desk', level: 'L1' },
  { id: TEAM.technical, name: 'Technical Support', level: 'L2' },
  { id: TEAM.functional, name: 'Functional Support', level: 'L2' },
  { id: TEAM.engineering, name: 'Product Engineering', level: 'L3' },
];

const templateOf = (code: TemplateCode = 'it-service-desk') => {
  const found = TEMPLATES.find((it) => it.code === code);
  if (!found) throw new Error(`no template ${code}`);
  return found;
};

/** What the wizard would send for HELP after its first template, with nothing changed. */
export const usualRules = async (
  desk: StockDesk,
  answers: { workTypes?: readonly string[]; projectId?: string } = {},
): Promise<PolicyDraft> => {
  const { projectId, ...more } = answers;
  const choices = await desk.choices(projectId === undefined ? {} : { projectId });
  return draftOf(templateOf(), choices, { teamField: FIELD.team, teams: TEAMS, ...more });
};
