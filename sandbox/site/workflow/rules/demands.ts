import { belongsTo } from '../../fields/settable';
import { can, projectOf } from '../../people/permissions';
import { permissionNamed } from '../../people/permission-table';
import { isEmpty, listIn, unknownParameters, type NativeValidator } from './native';

const RULE_TYPES_ELSEWHERE = [
  'fieldChanged',
  'fieldHasSingleValue',
  'fieldMatchesRegularExpression',
  'dateFieldComparison',
  'windowDateComparison',
];

/** Is this a use of the field rule that Jira knows and the site does not? */
export const isOtherFieldRule = (ruleKey: string, ruleType: string | undefined): boolean =>
  ruleKey === fieldRequired.ruleKey && RULE_TYPES_ELSEWHERE.includes(ruleType ?? '');

/** One or several fields that must have a value; with `ignoreContext` fields the project does not have are passed over. */
export const fieldRequired: NativeValidator = {
  ruleKey: 'system:validate-field-value',
  ruleType: 'Validator',
  name: 'Validate a field',
  description: 'A field must have a value.',
  onInitial: true,
  problems: (parameters, site) => [
    ...unknownParameters(parameters, ['ruleType', 'fieldsRequired', 'ignoreContext', 'errorMessage']),
    ...(parameters['ruleType'] === 'fieldRequired' ? [] : ["'ruleType' must be 'fieldRequired'."]),
    ...(listIn(parameters, 'fieldsRequired').length > 0 ? [] : ["'fieldsRequired' must name a field."]),
    ...listIn(parameters, 'fieldsRequired')
      .filter((id) => !site.fields.has(id))
      .map((id) => `The field '${id}' does not exist.`),
  ],
  refuses(parameters, { site, issue, valueOf }) {
    const project = projectOf(site, issue);
    const missing = listIn(parameters, 'fieldsRequired').filter((id) => {
      const field = site.fields.get(id);
      const counts = field !== undefined && belongsTo(project, field);
      return (counts || parameters['ignoreContext'] !== 'true') && isEmpty(valueOf(id));
    });
    if (missing.length === 0) return undefined;
    const names = missing.map((id) => site.fields.get(id)?.name ?? id);
    return parameters['errorMessage'] || `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} required.`;
  },
};

export const permissionValidator: NativeValidator = {
  ruleKey: 'system:check-permission-validator',
  ruleType: 'Validator',
  name: 'Validate a permission',
  description: 'Who makes the transition must hold a permission.',
  onInitial: true,
  problems: (parameters) => [
    ...unknownParameters(parameters, ['permissionKey']),
    ...(permissionNamed(parameters['permissionKey'] ?? '')
      ? []
      : [`The permission '${parameters['permissionKey'] ?? ''}' does not exist.`]),
  ],
  refuses({ permissionKey = '' }, { site, issue, actor }) {
    if (can(site, actor.accountId, permissionKey, projectOf(site, issue), issue)) return undefined;
    return `You need the permission ${permissionNamed(permissionKey)?.name ?? permissionKey} for this transition.`;
  },
};
