import { array, object, size, string } from 'superstruct';
import { PolicyDraft } from '../../domain/policy';
import { jiraSetUpSite } from '../../jira/set-up/set-up-site';
import { storedShownPanels } from '../../storage/past';
import { storedPastRules } from '../../storage/policies';
import { storedSetUpPlans } from '../../storage/set-up-plans';
import { savePolicy } from '../../usecases/save-policy';
import { applyChange } from '../../usecases/set-up/apply-change';
import { makePlan, readPlan } from '../../usecases/set-up/make-plan';
import { undoChange } from '../../usecases/set-up/undo-change';
import type { ProjectPlace } from '../door';
import type { Row } from '../expose';
import { admins } from './admins';
import { savingDeps } from './saving-deps';

const deps = {
  ...savingDeps,
  plans: storedSetUpPlans,
  pastRules: storedPastRules,
  panels: storedShownPanels,
  site: jiraSetUpSite,
  save: savePolicy(savingDeps),
};
const read = readPlan(deps);
const make = makePlan(deps);
const apply = applyChange(deps);
const undo = undoChange(deps);

/** As long as Jira's account ids and the names of changes get, with room to spare. */
const Name = size(string(), 1, 300);
/** Nobody names more people or workflows than that in one set-up. */
const Names = size(array(Name), 0, 100);
const OneChange = object({ change: Name });

type Keys = 'setup.choices' | `setup.plan.${'read' | 'make' | 'apply' | 'undo' | 'forget'}`;

/** From a project of which nothing is set up to a desk: what there is to choose from, the plan, and its changes one by one. */
export const setUpRows = {
  'setup.choices': {
    may: admins,
    takes: object({}),
    run: ({ projectId }) => jiraSetUpSite.choices(projectId),
  },
  'setup.plan.read': {
    may: admins,
    takes: object({}),
    run: ({ projectId }) => read(projectId),
  },
  'setup.plan.make': {
    may: admins,
    takes: object({ draft: PolicyDraft, managers: Names, copies: Names }),
    run: ({ projectId }, wanted) => make(projectId, wanted),
  },
  'setup.plan.apply': {
    may: admins,
    takes: OneChange,
    run: ({ projectId, accountId }, { change }) => apply(projectId, change, accountId),
  },
  'setup.plan.undo': {
    may: admins,
    takes: OneChange,
    run: ({ projectId, accountId }, { change }) => undo(projectId, change, accountId),
  },
  'setup.plan.forget': {
    may: admins,
    takes: object({}),
    run: async ({ projectId }) => {
      await storedSetUpPlans.forget(projectId);
      return { plan: null };
    },
  },
} satisfies { [K in Keys]: Row<K, ProjectPlace> };
