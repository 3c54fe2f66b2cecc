import { assumed, behaviours, documented, observed } from '../../evidence';

const docs = (page: string): ReturnType<typeof documented> =>
  documented(`developer.atlassian.com/platform/forge/${page}`);
const code = (what: string): ReturnType<typeof observed> => observed(what, '2026-11-21');

export const platformBehaviours = [
  ...behaviours('forge rules', {
    'a validator’s function runs 25 s, with nobody behind it': docs(
      'manifest-reference/modules/jira-workflow-validator',
    ),
    'a validator’s function that answers anything but {result, errorMessage} has failed': assumed('undocumented'),
    'a post function that returns InvocationError is called again': docs(
      'manifest-reference/modules/jira-workflow-post-function',
    ),
    'a failed expression is told to its own app, with manage:jira-configuration only': docs('events-reference/jira'),
    'what the context of a failed expression holds': assumed('the id of the work item'),
    'workflows keep the rules of an app that is gone': docs('manifest-reference/modules/jira-workflow-validator'),
    'names and messages of rules and fields are in the default locale': assumed('the site has one language'),
  }),
  ...behaviours('forge platform', {
    'licence: fields, and no licence outside paid production apps': docs('apis-reference/license-api'),
    'a trial lasts 30 days': docs('licensing-overview'),
    'License API for an app without licensing.enabled': assumed('an error entry NOT_FOUND'),
    'rate limits of the License API are not kept': assumed('here a test may ask as often as it likes'),
    'wire of reported accounts': code('@forge/api 8.3.0, privacy'),
    'an account that the site does not have is reported closed': assumed('the sandbox closes no accounts'),
    'wire of web trigger addresses': code('@forge/api 8.3.0, webTrigger'),
    'requests to web triggers, static and dynamic answers, 500 for answers of no known form':
      docs('events-reference/web-trigger'),
    'a web trigger whose function throws answers 500': assumed('as for an answer of no known form'),
    'an address that is none answers 404': assumed('undocumented'),
    'payload and context of actions; agents in rules call GET actions only': docs(
      'manifest-reference/modules/rovo-action',
    ),
    'inputs that do not fit the manifest are not passed on': assumed('undocumented'),
    'actions and web triggers run 55 s': docs('limits-invocation'),
    'translations: files, fallback, and texts that the default locale must have': code(
      '@forge/cli-shared 9.8.0, I18nResourceBundlingService',
    ),
    'egress that the manifest declares is not supported here': assumed('the sandbox reaches nothing outside itself'),
  }),
];
