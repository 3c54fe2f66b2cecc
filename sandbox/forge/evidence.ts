import { assumed, behaviours, documented, observed, type Behaviour } from '../evidence';
import { hostBehaviours } from './host/evidence';
import { platformBehaviours } from './modules/evidence';

const docs = (page: string): ReturnType<typeof documented> =>
  documented(`developer.atlassian.com/platform/forge/${page}`);
const code = (what: string): ReturnType<typeof observed> => observed(what, '2026-11-21');

export const forgeBehaviours: Behaviour[] = [
  ...behaviours('forge runtime', {
    'the globals __forge_runtime__ and __forge_fetch__ and the calls made through them': code(
      '@forge/api 8.3.0, kvs 1.6.5, events 3.0.8, sql 4.0.8',
    ),
    'module state is kept between invocations, one context per handler file': docs('runtime-reference/nodejs-runtime'),
    'a function runs 25 s, web triggers and actions 55 s, consumers and schedules 55 s or their timeoutSeconds':
      docs('limits-invocation'),
    'timeoutSeconds on a function that anything else uses is refused': code('@forge/lint 6.1.0'),
    '100 log lines for each started minute of a function’s time, 200 KB in all': docs('limits-invocation'),
    'front ends invoke with 500 KB at most and are answered 5 MB; any function is called with 5 MB at most':
      docs('limits-invocation'),
    'what a front end is told about a limit': assumed('an error; its words are not documented'),
    'a person’s front ends invoke 1,200 functions a minute': docs('changelog, CHANGE-3006'),
    'memory is not measured; a function runs out of it on request': assumed(
      'functions share one heap here, so that no limit could be told from another function’s use',
    ),
    'a function that ran out of memory is repeated as one that timed out': docs('manifest-reference/modules/trigger'),
    'while Forge is down events, retries and queue items wait, schedules are left out, and callers get an error':
      assumed('no outage is documented'),
    'egress that the manifest does not declare is refused': docs('manifest-reference/permissions'),
    'asUser without a person answers NEEDS_AUTHENTICATION_ERR': code('@forge/api 8.3.0, handleProxyResponseErrors'),
    'asUser(accountId) of an absent person works with scopes that allow impersonation only': docs(
      'manifest-reference/permissions',
    ),
    'what an absent impersonation scope answers': assumed('the same proxy error as for a missing person'),
    'a lost answer is a rejected fetch in the app': assumed(
      'as any fetch in Node; the proxy may answer its own error instead',
    ),
    'what runs on after the end of an invocation is stopped, and calls made then are refused': docs(
      'runtime-reference/nodejs-runtime',
    ),
    'a killed or timed-out container is thrown away with its module state': assumed('as AWS Lambda does'),
    'which objects of an answer are charged points': assumed('the items of its list, else one'),
  }),
  ...behaviours('forge events', {
    'payload of created and updated issues': docs('events-reference/jira'),
    'assigned:issue is sent in addition to updated:issue': docs('events-reference/jira'),
    'ignoreSelf, expression and onError of filters': docs('events-reference/product_events'),
    'event.runtime properties in filters, null where a path leads nowhere': docs('events-reference/product_events'),
    'filters see properties of the moment of the event': assumed('the platform says only that they are seconds stale', {
      bears: 'hand-over',
      look: 'Write the project property and change a team one second later: the trigger runs. If not, measure for how many seconds after saving the rules changes are missed; the audit catches them.',
    }),
    "a write as the person is not the app's own event": assumed('undocumented; the app must bear both', {
      bears: 'hand-over',
      look: 'Hand over by a click and look at the trigger’s log: selfGenerated is false for the fields written as the person, true for the status steps of the app.',
    }),
    'a returned InvocationError repeats an event up to four times': docs('manifest-reference/modules/trigger'),
    'a throw in a trigger is final, a time-out or crash is repeated by the platform': docs(
      'manifest-reference/modules/trigger',
    ),
    'how long the platform waits before it repeats': assumed('30 s, doubling'),
    'events over 200 kB are not delivered': docs('manifest-reference/modules/trigger'),
    'schedules start five minutes after installation and are not repeated on failure': docs(
      'manifest-reference/modules/scheduled-trigger',
    ),
    'preUninstall never stops the uninstallation': docs('manifest-reference/modules/pre-uninstall'),
    'payload of comments and links': docs('events-reference/jira'),
    'jiraEventTypeName of an edited comment is issue_comment_edited': assumed('undocumented'),
    'the source of a link is the side that its outward name starts from': observed(
      'webhook issuelink_created, whose payload has the same names',
      '2026-11-21',
    ),
    'filters on links see the properties of the source side': docs('events-reference/product_events'),
    'filter.appIsLicensed holds back events and schedules unless a licence is active': docs(
      'manifest-reference/modules/trigger',
    ),
    'an installation without any licence counts as unlicensed there': assumed('undocumented for development'),
    'only a major version is told to the app, and schedules start anew': docs('events-reference/life-cycle'),
    'faults of event delivery also strike calls of post functions': assumed('both are delivered later'),
    'a dropped, doubled, late or reordered event': assumed('no order and no exactly-once is promised'),
  }),
  ...behaviours('forge queue', {
    'wire of push, stats and cancel': code('@forge/events 3.0.8'),
    'concurrency keys hold across the queues of an installation': docs('runtime-reference/async-events-api'),
    'throws, time-outs and crashes are repeated up to 15 minutes apart for 24 hours, then dropped': docs(
      'runtime-reference/async-events-api',
    ),
    'the first pauses of those repetitions': assumed('10 s, doubling'),
    '500 events a minute, 50 a push, 200 KB a push, 1,000 pushes from one invocation': docs('limits-async-events'),
    'a push to a queue without consumer is refused': assumed('undocumented'),
  }),
  ...behaviours('forge storage', {
    'wire of keys, secrets, queries, batches and transactions': code('@forge/kvs 1.6.5'),
    'key, value, page and transaction limits': docs('limits-kvs-ce'),
    'codes of keys, values, entities and filters that are refused': docs('storage-reference/entities-errorhandling'),
    'other codes: INVALID_VALUE, _LIMIT, _TTL, _OPTIONS, _PARTITION, _CURSOR, _CONDITIONS, DUPLICATE_KEY, …_TOO_LARGE, KEY_ALREADY_EXISTS, TRANSACTION_CONDITION_FAILED':
      assumed('not published; the app must not tell them apart'),
    'a missing key answers KEY_NOT_FOUND': code('@forge/kvs 1.6.5; the page says NOT_FOUND'),
    'types, indexes, ranges, filters, order and pages of custom entities': docs('storage-reference/entities-api-query'),
    'an attribute that is not declared is refused; none is required': assumed('only wrong types are documented'),
    'a row without an attribute of an index is not in it': assumed('as in the stores that such indexes are made of'),
    'queries see what was just written': assumed('documented as eventually consistent, without a time'),
    'of a key that is not there only conditions on absence hold': assumed('undocumented'),
    'an expired key can still be read for 48 hours': docs('storage-reference'),
    '4,000 reads and 4,000 writes a minute, once for each started 10 KB': docs('limits-kvs-ce'),
    'requests and statements a second are limited only where that is asked for': assumed(
      'work takes no time by the sandbox’s clock, so that honest use would fall into one second',
    ),
    'a statement has 5 s, 10 s or 20 s (read, write, definition)': docs('limits-sql'),
    'after QUERY_TIMED_OUT the statement runs on to its end': docs('storage-reference/sql-handling-errors'),
    'the 62.5 s a minute of all statements together are not counted': assumed('statements take no time here'),
    'wire of statements and of their errors': code('@forge/sql 4.0.8'),
    'error.context.debug holds errno, sqlState and sqlMessage of the database': code('forge-sql-orm reads them so'),
    'one statement a call, no transactions, no foreign keys, sizes': docs('limits-sql'),
    'data definition outside executeDDL is refused': assumed(
      'the documentation says where it belongs, not what else happens',
    ),
    'affectedRows counts the rows that matched': assumed('as the mysql2 driver, whose header the SDK declares'),
  }),
  ...hostBehaviours,
  ...platformBehaviours,
];
