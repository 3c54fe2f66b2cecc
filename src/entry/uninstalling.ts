import { jiraWorkflowRules } from '../jira/workflow-rules';
import { leaveNoRules } from '../usecases/remove-close-checks';
import { logged } from './logged';

const leave = leaveNoRules(jiraWorkflowRules);

/** Before the app is uninstalled, within 55 seconds. Whatever comes of it, the uninstallation goes on. */
export async function run(): Promise<void> {
  try {
    await leave();
  } catch (error) {
    console.error('rules were left in workflows', logged(error));
  }
}
