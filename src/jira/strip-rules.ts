type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const parts = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
const parameter = (rule: Part, name: string): unknown => (isPart(rule['parameters']) ? rule['parameters'][name] : null);

/** Whether a rule of a workflow is to go, by the ARI of its app's module. */
export type Goes = (ari: string) => boolean;

const goes = (rule: Part, which: Goes): boolean => {
  const key = parameter(rule, 'key');
  return typeof key === 'string' && which(key);
};

/** A group without its rules that go; `null` where nothing is left of it: Jira takes no empty group. */
function strippedGroup(group: Part, which: Goes): Part | null {
  const conditions = parts(group['conditions']).filter((rule) => !goes(rule, which));
  const conditionGroups = parts(group['conditionGroups']).flatMap((it) => strippedGroup(it, which) ?? []);
  return conditions.length + conditionGroups.length === 0 ? null : { ...group, conditions, conditionGroups };
}

/** A transition as Jira told it, to be written back without the rules that go. All else stays as it was told. */
export function strippedTransition(transition: Part, which: Goes): Part {
  const { conditions, ...rest } = transition;
  const left = isPart(conditions) ? strippedGroup(conditions, which) : null;
  return {
    ...rest,
    ...(left ? { conditions: left } : {}),
    validators: parts(transition['validators']).filter((rule) => !goes(rule, which)),
    actions: parts(transition['actions']).filter((rule) => !goes(rule, which)),
  };
}

function rulesIn(transition: Part): Part[] {
  const inGroup = (group: Part): Part[] => [
    ...parts(group['conditions']),
    ...parts(group['conditionGroups']).flatMap(inGroup),
  ];
  const { conditions } = transition;
  return [
    ...(isPart(conditions) ? inGroup(conditions) : []),
    ...parts(transition['validators']),
    ...parts(transition['actions']),
  ];
}

export const holdsRules = (transitions: readonly Part[], which: Goes): boolean =>
  transitions.some((it) => rulesIn(it).some((rule) => goes(rule, which)));

/** The rule of JSM's own that keeps people from answering an approval by hand; it is on nothing else. */
const APPROVAL_RULE = 'system:block-in-progress-approval';

/**
 * Whether statuses of the workflow wait for approval. Jira's API leaves out how, so that a workflow written back as it
 * was read has lost it (observed; `approvalConfiguration` is specified, and not relied on).
 */
export const hasApprovals = (statuses: readonly Part[], transitions: readonly Part[]): boolean =>
  transitions.some((it) => rulesIn(it).some((rule) => rule['ruleKey'] === APPROVAL_RULE)) ||
  statuses.some(
    (it) =>
      isPart(it['approvalConfiguration']) ||
      (isPart(it['properties']) && Object.keys(it['properties']).some((key) => key.startsWith('approval.'))),
  );
