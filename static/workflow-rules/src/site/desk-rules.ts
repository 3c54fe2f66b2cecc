import { array, nullable, string, type } from 'superstruct';
import { is } from '../../../../src/domain/fits';
import { Counting } from '../../../../src/domain/gate/counting';
import type { Desk, Project } from './facts';

const Rules = type({ levels: array(type({ id: string(), name: string() })) });
const WithFields = type({ fields: type({ team: type({ id: string() }) }) });
const WithWork = type({ escalation: type({ linkedWork: nullable(type({ linkType: string() })) }) });
const WithCheck = type({ closeCheck: type({ counting: nullable(Counting), outcomeLevels: array(string()) }) });

/** What of the property can be understood: older rules say less, and other apps may have written it. */
export function readDesk(project: Project, rules: unknown): Desk | null {
  if (!is(rules, Rules)) return null;
  return {
    project,
    levels: rules.levels.map(({ id, name }) => ({ id, name })),
    teamField: is(rules, WithFields) ? rules.fields.team.id : null,
    workLink: is(rules, WithWork) ? (rules.escalation.linkedWork?.linkType ?? null) : null,
    counting: is(rules, WithCheck) ? rules.closeCheck.counting : null,
    outcomeLevels: is(rules, WithCheck) ? rules.closeCheck.outcomeLevels : null,
  };
}
