import { assumed, behaviours, documented, observed, type Behaviour } from '../evidence';

const docs = (page: string): ReturnType<typeof documented> =>
  documented(`developer.atlassian.com/platform/forge/${page}`);
const code = (what: string): ReturnType<typeof observed> => observed(what, '2026-11-21');

export const forgeBehaviours: Behaviour[] = [
  ...behaviours('forge runtime', {
    'the globals __forge_runtime__ and __forge_fetch__ and the calls made through them': code(
      '@forge/api 8.3.0, kvs 1.6.5, events 3.0.8, sql 4.0.8',
    ),
    'module state is kept between invocations, one context per handler file': docs('runtime-reference/nodejs-runtime'),
    'a function runs 25 s, consumers and schedules 55 s or their timeoutSeconds': docs('limits-invocation'),
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
    'filters see properties of the moment of the event': assumed('the platform says only that they are seconds stale'),
    "a write as the person is not the app's own event": assumed('undocumented; the app must bear both'),
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
    'error codes other than KEY_NOT_FOUND': assumed('not published'),
    'an expired key can still be read for 48 hours': docs('storage-reference'),
    'requests per minute are not limited here': assumed('the clock stands still while work is done'),
    'wire of statements and of their errors': code('@forge/sql 4.0.8'),
    'error.context.debug holds errno, sqlState and sqlMessage of the database': code('forge-sql-orm reads them so'),
    'one statement a call, no transactions, no foreign keys, sizes': docs('limits-sql'),
    'data definition outside executeDDL is refused': assumed(
      'the documentation says where it belongs, not what else happens',
    ),
    'affectedRows counts the rows that matched': assumed('as the mysql2 driver, whose header the SDK declares'),
  }),
];
