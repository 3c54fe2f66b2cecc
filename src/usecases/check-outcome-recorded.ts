import type { Outcome } from '../domain/gate/outcome';
import { OUTCOME_WORDS } from '../domain/gate/outcome-words';
import type { OutcomeRecordedConfig } from '../domain/gate/rule-config';
import { PASSES, refuses, type Verdict } from '../domain/gate/verdict';
import { withoutUndone, type Visit } from '../domain/visit';
import type { Ledger } from '../ports';
import type { Endings, LinkedCopies } from '../ports/close-check';
import type { CheckedTickets, KeptComments } from '../ports/rule-checks';
import { answerInTime, type InTimeDeps } from './answer-in-time';

export interface OutcomeCheckDeps extends InTimeDeps {
  readonly tickets: CheckedTickets;
  readonly comments: Pick<KeptComments, 'outcome'>;
  readonly ledger: Pick<Ledger, 'visitsOf'>;
  readonly endings: Pick<Endings, 'of'>;
  readonly copies: Pick<LinkedCopies, 'of'>;
}

export interface OutcomeQuestion {
  /** `null`: the ticket is only just being created. */
  readonly key: string | null;
  readonly config: Pick<OutcomeRecordedConfig, 'levels' | 'withoutLevel' | 'kinds' | 'fields'>;
  /** The level that the transition's screen sets; `undefined`: it sets none. */
  readonly onScreen?: string | null | undefined;
}

type Config = OutcomeQuestion['config'];

/**
 * May this work be closed, as far as its outcome goes? Work of the levels that the rule names has to have one, of a
 * kind that the rule takes, and not from before it was last reopened. One call to Jira, two where there is an outcome.
 */
export const checkOutcomeRecorded =
  (deps: OutcomeCheckDeps) =>
  async ({ key, config, onScreen }: OutcomeQuestion): Promise<Verdict> =>
    key === null
      ? PASSES
      : answerInTime(deps, {
          what: 'The outcome',
          ask: () => ask(deps, key, config, onScreen),
          fromRecord: ({ retryAfter }) => byRecord(deps, key, config, onScreen, retryAfter),
        });

const asksOf = ({ levels, withoutLevel }: Config, level: string | null): boolean =>
  level === null ? withoutLevel : levels.includes(level);

/** When the ticket was last reopened, by the record; `null`: never. */
const reopening = (visits: readonly Visit[]): Visit | null =>
  withoutUndone(visits).findLast(({ beginning }) => beginning === 'reopened') ?? null;

async function ask(
  { tickets, comments, ledger }: OutcomeCheckDeps,
  key: string,
  config: Config,
  onScreen: string | null | undefined,
): Promise<Verdict> {
  const { kinds, fields } = config;
  const ticket = await tickets.read(key, { level: fields.level, outcome: true });
  if (!asksOf(config, onScreen === undefined ? ticket.level : onScreen)) return PASSES;
  if (!ticket.mark) return refuses(OUTCOME_WORDS.none(kinds));
  const [found, visits] = await Promise.all([
    comments.outcome(ticket.id, ticket.mark.comment),
    ledger.visitsOf(ticket.id),
  ]);
  if (found === 'gone' || found === 'strange') return refuses(OUTCOME_WORDS[found](kinds));
  const reopened = Math.max(ticket.reopenedAt ?? 0, reopening(visits)?.startedAt ?? 0);
  if (found.at < reopened) return refuses(OUTCOME_WORDS.older(kinds));
  return judgedKind(kinds, found.data.kind);
}

const judgedKind = (kinds: Config['kinds'], kind: Outcome['kind']): Verdict =>
  kinds.includes(kind) ? PASSES : refuses(OUTCOME_WORDS.kind(kinds, kind));

/** By the ledger alone. Work that it does not know stays open: a rule asks for its outcome, and nobody can say that it has one. */
async function byRecord(
  { copies, ledger, endings }: OutcomeCheckDeps,
  key: string,
  config: Config,
  onScreen: string | null | undefined,
  retryAfter: number | null,
): Promise<Verdict> {
  if (onScreen !== undefined && !asksOf(config, onScreen)) return PASSES;
  const copy = await copies.of({ key });
  const visits = copy ? await ledger.visitsOf(copy.issueId) : [];
  const last = withoutUndone(visits).at(-1);
  if (!copy || !last) return refuses(OUTCOME_WORDS.byRecord(retryAfter, false));
  if (!asksOf(config, onScreen === undefined ? last.level : onScreen)) return PASSES;
  const since = reopening(visits)?.sequence ?? 0;
  const known = (await endings.of(copy.issueId)).some(
    ({ sequence, outcome }) => sequence >= since && outcome && config.kinds.includes(outcome.kind),
  );
  return known ? PASSES : refuses(OUTCOME_WORDS.byRecord(retryAfter, true));
}
