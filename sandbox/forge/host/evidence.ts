import { assumed, behaviours, documented, observed } from '../../evidence';

const docs = (page: string): ReturnType<typeof documented> =>
  documented(`developer.atlassian.com/platform/forge/${page}`);
const code = (what: string): ReturnType<typeof observed> => observed(what, '2026-11-21');

export const hostBehaviours = behaviours('forge host', {
  'what context.extension holds, by module': docs('manifest-reference/modules (Extension data of each)'),
  'extension of the queue page: project and location': code('types that apps in the field declare; its page is empty'),
  'the extension of a rule holds its configuration as the text that was saved': code(
    'apps in the field parse extension.validatorConfig as JSON',
  ),
  'the new workflow editor: isNewEditor, workflowId, workflowName, transitionContext': docs(
    'manifest-reference/modules/jira-workflow-validator',
  ),
  'names of workflowName and, for team-managed projects, scopedProjectId': docs(
    'manifest-reference/modules/jira-workflow-validator',
  ),
  'unlicensed people see a module only where unlicensedAccess lets them in': docs(
    'access-to-forge-apps-for-unlicensed-jsm-users',
  ),
  'every Atlassian account of the site is licensed': assumed('the site has no product access per account'),
  'a resolver knows somebody not signed in as "unidentified"': docs('access-to-forge-apps-for-unlicensed-jsm-users'),
  'operators and, or, not of display conditions': docs('manifest-reference/display-conditions'),
  'names of display conditions and where they may stand': code(
    '@forge/manifest 13.7.0, display-conditions-schema.json',
  ),
  'which permission each can… condition asks for': assumed('by their names'),
  'a condition on a list of names holds when one fits': assumed('undocumented'),
  'entity property conditions': docs('manifest-reference/display-conditions/entity-property-conditions'),
  'a display condition whose expression fails hides the module': assumed('undocumented'),
  'a resolver is reached only where its module is shown': assumed(
    'the documentation says that conditions protect nothing; here a page cannot ask for what it does not show',
  ),
  'getContext: names and types': code('@forge/bridge 7.2.0'),
  'users have the locale en-US': assumed('accounts of the sandbox have no language'),
  'a field is drawn by the app only on experiences it names': docs('manifest-reference/modules/jira-custom-field'),
  'a field’s value for its own view: account ids for people, text for date-times': docs(
    'manifest-reference/modules/jira-custom-field',
  ),
});
