import type { CallHeard } from '../../sandbox/forge/platform/platform';

/** What a call of the app goes to. */
export type Service = 'jira' | 'sql' | 'store' | 'queue';

/** A step of the app: the boundary at which something can go wrong, before, in, or after it. */
export interface Boundary {
  service: Service;
  /** `errand: edit the ticket`: which of the app's doors it is, and what is done. */
  name: string;
}

const DOORS: Readonly<Record<string, string>> = {
  'ticket-changed': 'event',
  'run-errand': 'errand',
  escalation: 'click',
  settings: 'rules',
};

type Test = [says: RegExp, name: string];

const REST: readonly Test[] = [
  [/^POST \S+\/transitions\b.*"201"/, 'enter re-entry'],
  [/^POST \S+\/transitions\b/, 'enter the waiting status'],
  [/^PUT \S+\/issue\/\d+\b/, 'edit the ticket'],
  [/^POST \S+\/notify\b/, 'tell the team'],
  [/^POST \S+\/comment\b.*"sd\.public\.comment"/, 'write the notes'],
  [/^POST \S+\/comment\b/, 'reply to the customer'],
  [/^GET \S+\/comment\?\S*expand=properties/, 'look for the notes'],
  [/^GET \S+\/comment\?/, 'read what customers see'],
  [/^DELETE \S+\/comment\//, 'remove the notes'],
  [/^GET \S+\/mypermissions\b/, 'ask who may'],
  [/^POST \S+\/expression\//, 'ask for the role'],
  [/^\S+ \S+\/search\/jql\b/, 'search'],
  [/^GET \S+\/issue\/\d+\?/, 'read the ticket'],
];

const SQL: readonly Test[] = [
  [/UPDATE ticket SET lease_until = 0/, 'give the lease back'],
  [/UPDATE ticket SET lease_until/, 'take the lease'],
  [/INSERT INTO ticket /, 'take the first lease'],
  [/FROM visit WHERE issue_id = \? ORDER BY seq DESC/, 'read the visits'],
  [/INSERT INTO visit /, 'open the visit'],
  [/UPDATE visit SET state = \?/, 'write the visit'],
  [/DELETE FROM visit/, 'withdraw the visit'],
  [/FROM visit WHERE retry_at/, 'look for what is due'],
  [/FROM visit AS v WHERE v\.issue_id IN/, 'compare with the ledger'],
  [/finding/, 'write a finding'],
];

const STORE: readonly Test[] = [
  [/\/(set|delete|transaction)\b/, 'write the store'],
  [/./, 'read the store'],
];

const find = (tests: readonly Test[], text: string): string | undefined => tests.find(([says]) => says.test(text))?.[1];

function stepOf({ target, method, path, body }: CallHeard): { service: Service; step: string } | null {
  const text = typeof body === 'string' ? body : '';
  const at = (service: Service, step: string | undefined) => (step === undefined ? null : { service, step });
  if (target.type === 'sql') return at('sql', find(SQL, text));
  if (target.type === 'kvs') return at('store', find(STORE, path));
  if (path.startsWith('/webhook/queue/publish')) return at('queue', 'send an errand');
  return target.remote === 'jira' ? at('jira', find(REST, `${method} ${path} ${text}`)) : null;
}

/** What looks at the set-up, and reports accounts: no ticket is touched there, and other tests are about it. */
const OTHERS = ['daily', 'weekly', 'report-accounts'];
/** A look at the set-up when rules are saved: as these. */
const LOOKING = ['rules: search', 'rules: ask for the role'];

/** Remembers what each invocation has read, to tell its first look from its second. */
export class Boundaries {
  private readonly read = new WeakSet<object>();

  of(call: CallHeard): Boundary | null {
    const found = OTHERS.includes(call.invocation.function) ? null : stepOf(call);
    if (!found) return null;
    const again = found.step === 'read the ticket' && this.read.has(call.invocation);
    if (found.step === 'read the ticket') this.read.add(call.invocation);
    const door = DOORS[call.invocation.function] ?? call.invocation.function;
    const name = `${door}: ${again ? 'read the ticket again' : found.step}`;
    return LOOKING.includes(name) ? null : { service: found.service, name };
  }
}
