import type { Example, Scene } from '../scene';

/** How a bulk operation ended. */
function ended({ me, until }: Scene, taskId = '') {
  return until(
    () => me.jira.issueBulkOperations.getBulkOperationProgress({ taskId }),
    ({ status }) => status === 'COMPLETE',
  );
}

export function bulk(example: Example): void {
  example('labels are added to many tickets', {}, async (scene) => {
    const { me, ticket } = scene;
    const made = [await ticket(), await ticket()];
    const { taskId } = await me.jira.issueBulkOperations.submitBulkEdit({
      selectedIssueIdsOrKeys: made.map(({ key }) => key),
      selectedActions: ['labels'],
      editedFieldsInput: {
        labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'contract' }] }],
      },
      sendBulkNotification: false,
    });
    expect(await ended(scene, taskId)).toMatchObject({ status: 'COMPLETE', totalIssueCount: 2 });
    for (const { key } of made) {
      const { fields } = await me.jira.issues.getIssue({ issueIdOrKey: key, fields: ['labels'] });
      expect(fields?.labels).toEqual(['contract']);
    }
  });

  example('many tickets go through one transition', {}, async (scene) => {
    const { me, ticket } = scene;
    const { key } = await ticket();
    const { transitions = [] } = await me.jira.issues.getTransitions({
      issueIdOrKey: key,
      expand: 'transitions.fields',
    });
    const open = transitions.find(({ fields }) => !Object.values(fields ?? {}).some(({ required }) => required));
    const { taskId } = await me.jira.issueBulkOperations.submitBulkTransition({
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: open?.id ?? '' }],
      sendBulkNotification: false,
    });
    expect((await ended(scene, taskId)).status).toBe('COMPLETE');
    const { fields } = await me.jira.issues.getIssue({ issueIdOrKey: key, fields: ['status'] });
    expect(fields?.status).toMatchObject({ id: open?.to?.id });
  });

  example('tickets are moved to another work type', {}, async (scene) => {
    const { me, project, ticket } = scene;
    const { id, key } = await ticket();
    const { issueTypes = [] } = await me.jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: project });
    const [, other] = issueTypes.filter(({ subtask }) => !subtask);
    const { taskId } = await me.jira.issueBulkOperations.submitBulkMove({
      sendBulkNotification: false,
      targetToSourcesMapping: {
        [`${project},${other?.id}`]: {
          issueIdsOrKeys: [key],
          inferClassificationDefaults: true,
          inferFieldDefaults: true,
          inferStatusDefaults: true,
          inferSubtaskTypeDefault: true,
        },
      },
    });
    expect((await ended(scene, taskId)).processedAccessibleIssues).toEqual([Number(id)]);
    const { fields } = await me.jira.issues.getIssue({ issueIdOrKey: key, fields: ['issuetype'] });
    expect(fields?.issuetype).toMatchObject({ id: other?.id });
  });
}
