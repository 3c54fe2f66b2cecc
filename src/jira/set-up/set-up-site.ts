import type { JiraStep, SetUpSite, StepAnswer } from '../../ports/set-up';
import { readChoices } from './choices';
import { makeScreenCopy, undoScreenCopy } from './copy-screen';
import { makeFlow, undoFlow } from './flows';
import { lookAtDesk } from './look-desk';
import { pinPanels } from './panels';
import { addApp, addPeople, makeLinkType, makeManagerRole, removeApp, removePeople } from './people';
import { deleteOverrideScreen, hideFields, makeOverrideScreen, showFields } from './screens';

/** Jira keeps no word of who uses these: they are for people to delete. */
const STAYS: StepAnswer = {
  said: {
    happened: 'This is known to all projects of the site.',
    means: 'Others may use it by now, so that Tierline does not delete it.',
    next: 'Delete it in Jira’s administration, where nobody uses it.',
  },
};

function undo(projectId: string, step: JiraStep): Promise<StepAnswer> {
  switch (step.kind) {
    case 'app-in-role':
      return removeApp(projectId);
    case 'people-in-role':
      return removePeople(projectId, step.role, step.people);
    case 'fields-on-screen':
      return step.copy === null
        ? hideFields(step.screen.id, step.fields)
        : undoScreenCopy(projectId, step.screen.id, step.copy);
    case 'workflow':
      return undoFlow(projectId, step);
    case 'show-panel':
      return pinPanels(step, 'UNPIN');
    case 'override-screen':
      return deleteOverrideScreen();
    case 'link-type':
    case 'manager-role':
      return Promise.resolve(STAYS);
  }
}

/** Through Jira's REST API, as the admin who asks; only what the app itself may do is asked as the app. */
export const jiraSetUpSite: SetUpSite = {
  choices: readChoices,
  look: lookAtDesk,
  make(projectId, wanted, step) {
    switch (step.kind) {
      case 'app-in-role':
        return addApp(projectId);
      case 'link-type':
        return makeLinkType();
      case 'manager-role':
        return makeManagerRole(projectId);
      case 'people-in-role':
        return addPeople(projectId, step.role, step.people);
      case 'override-screen':
        return makeOverrideScreen(step);
      case 'fields-on-screen':
        return step.copy === null ? showFields(step.screen.id, step.fields) : makeScreenCopy(projectId, wanted, step);
      case 'workflow':
        return makeFlow(projectId, wanted, step);
      case 'show-panel':
        return pinPanels(step, 'PIN');
    }
  },
  undo: (projectId, _, step) => undo(projectId, step),
};
