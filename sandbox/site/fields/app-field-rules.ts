import type { JsonObject } from '../../json';
import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError, NotSupported } from '../expressions/expression-error';
import { EXPRESSION_LIMITS } from '../expressions/limits';
import { sceneVariables } from '../expressions/objects/scene';
import { viewOf } from '../expressions/objects/view';
import type { Value } from '../expressions/values';
import type { AccountId, Field, Issue, Project, RawValue, Site } from '../model';
import { unsupported } from '../refusal';
import { expressionValue } from './app-field-value';
import { belongsTo } from './settable';

/** What Jira says for a value that a field's own rule refuses without words; assumed. */
const REFUSED = 'The value of this field is not valid.';

interface Place {
  site: Site;
  /** Who sets the value, or looks at it. */
  viewer: AccountId | null;
  project: Project;
  /** Absent while it is being created. */
  issue?: Issue;
}

function evaluate(expression: string, { site, viewer, project, issue }: Place, field: Field, raw: RawValue): Value {
  const variables: Record<string, Value> = {
    issue: null,
    ...sceneVariables({ site, viewer, project, ...(issue ? { issue } : {}) }),
    fieldId: field.id,
    value: expressionValue(viewOf(site, viewer), field, raw),
  };
  return evaluateExpression(expression, { variables, limits: EXPRESSION_LIMITS }).value;
}

/** What `run` answers, or `otherwise` where the expression fails. 501 for what expressions cannot do here. */
function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof NotSupported) throw unsupported(error.what, 'sandbox/site/expressions');
    if (error instanceof ExpressionError) return otherwise;
    throw error;
  }
}

function message(place: Place, field: Field, raw: RawValue): string {
  const text = field.app?.validation?.errorMessage ?? REFUSED;
  if (typeof text === 'string') return text;
  const said = attempt(() => evaluate(text.expression, place, field, raw), null);
  return typeof said === 'string' ? said : REFUSED;
}

/** Why an app's field refuses a value; undefined when it takes it. Only `true` takes it; a String is the reason. */
function objection(place: Place, field: Field, raw: RawValue): string | undefined {
  const validation = field.app?.validation;
  if (!validation) return undefined;
  const verdict = attempt(() => evaluate(validation.expression, place, field, raw), false);
  if (verdict === true) return undefined;
  return typeof verdict === 'string' ? verdict : message(place, field, raw);
}

/**
 * What the rules of apps' fields say against values that are about to be set, by field id
 * (`edit.validation` of `jira:customField`). While an issue is created also fields that are not sent are
 * judged, as empty. The app's own way of writing, `/app/field`, does not come by here.
 * @param offered whether a field can be set there at all
 */
export function appFieldErrors(
  place: Place,
  changes: Readonly<Record<string, RawValue>>,
  offered: (fieldId: string) => boolean = () => true,
): JsonObject {
  const { site, project, issue } = place;
  const judged = [...site.fields.values()].filter(
    (field) =>
      field.app?.validation &&
      (Object.hasOwn(changes, field.id) || (!issue && belongsTo(project, field) && offered(field.id))),
  );
  const errors: JsonObject = {};
  for (const field of judged) {
    const why = objection(place, field, changes[field.id] ?? null);
    if (why !== undefined) errors[field.id] = why;
  }
  return errors;
}

/**
 * An app's field as text, by its `view.formatter`: what lists, mails and `renderedFields` show. Undefined
 * where the field has no formatter, where it fails, and where it makes no text: the value itself is shown.
 */
export function formattedValue(
  site: Site,
  viewer: AccountId | null,
  project: Project,
  issue: Issue,
  field: Field,
  raw: RawValue,
): string | undefined {
  const formatter = field.app?.formatter;
  if (!formatter) return undefined;
  const text = attempt(() => evaluate(formatter.expression, { site, viewer, project, issue }, field, raw), null);
  return typeof text === 'string' ? text : undefined;
}
