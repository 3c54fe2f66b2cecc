import { assumed, behaviours, documented, observed } from '../../evidence';

const docs = (page: string): ReturnType<typeof documented> =>
  documented(`developer.atlassian.com/platform/forge/${page}`);
const code = (what: string): ReturnType<typeof observed> => observed(what, '2026-11-21');
const bridge = '@forge/bridge 7.2.0';

/** How the pages host an app's front ends. */
export const frontEndBehaviours = behaviours('front ends', {
  'commands of the bridge, what they are given and what they answer': code(bridge),
  'the tree of UI Kit is sent whole at each commit, handlers being functions': code('@forge/react 12.3.1'),
  'a handler is always called in its newest form, whichever tree the page shows': assumed(
    'How the product carries functions to its page is not public.',
  ),
  'an app’s documents are on an origin of their own, in a sandboxed frame': docs('custom-ui'),
  'they load and ask their own files only, with the exceptions of permissions.content': docs(
    'add-content-security-and-egress-controls',
  ),
  'requestJira acts as the person, within the scopes of the manifest': docs('apis-reference/ui-api-bridge/requestJira'),
  'a request without the scope is answered 401 as to any client': assumed('As for the app’s functions.'),
  'getContext has the theme, and extension.modal in a dialog': docs('apis-reference/ui-api-bridge/modal'),
  'dialogs have the sizes that are documented, within the window': docs('apis-reference/ui-api-bridge/modal'),
  'createHistory is for pages of an app only, relative to where they begin': docs(
    'apis-reference/ui-api-bridge/view/#createhistory',
  ),
  'leaving the site by the router asks the person first': docs('apis-reference/ui-api-bridge/router'),
  'onConfigure is asked at Add and Update; undefined refuses to save': docs(
    'apis-reference/jira-api-bridge/workflowRules',
  ),
  'a rule whose form registers no onConfigure is saved without a configuration': assumed('Nothing says otherwise.'),
  'a module’s viewportSize outside of dialogs is 150, 300, 450 or 600 pixels high': assumed(
    'The documentation names sizes, not pixels.',
  ),
  'an issue action opens in a dialog titled as the module': assumed('Seen so in Jira; the dialog is not specified.'),
  'JIRA_ISSUE_CHANGED tells the modules on a ticket’s page who changed it or commented on it': docs(
    'manifest-reference/modules/jira-issue-context/#events',
  ),
  'it tells of the viewer’s own changes, too': assumed(
    'The documentation says that the view is not refreshed for them, not that apps do not hear of them.',
  ),
  'events of an app reach all its front ends on the page, the sender too': assumed(
    'The documentation says that they reach other extensions of the app.',
  ),
});
