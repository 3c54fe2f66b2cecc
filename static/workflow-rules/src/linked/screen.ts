import type { Counting } from '../../../../src/domain/gate/counting';
import type { LinkedClosedConfig } from '../../../../src/domain/gate/rule-config';
import {
  conditionExpression,
  expressionLimits,
  validatorExpression,
} from '../../../../src/domain/gate/links-expression';
import { sayLinkedClosed } from '../../../../src/domain/gate/say-rule';
import type { RuleScreen } from '../screen/rule-screen';
import { REFUSES_MEANWHILE } from '../screen/words';
import type { Site } from '../site/facts';
import { countingOf, draftOf, firstDraft, type LinkedDraft, type LinkedWrong } from './draft';
import { linkedFacts } from './facts';
import { LinkedForm } from './form';
import { namesOn } from './names';

interface Kept {
  readonly counting: Counting;
}
const onLinks = {
  named: ({ counting }: Kept) => counting.projects ?? [],
  begin: firstDraft,
  resume: ({ counting }: Kept, site: Site) => draftOf(counting, site),
  Form: LinkedForm,
  facts: linkedFacts,
};

const WHERE =
  'Put it on the transitions that close a ticket, such as Resolve and Close, but not on Cancel: a ticket that is given up waits for nothing.';
const WAY_OUT =
  'Keep a second closing transition without this rule, restricted to escalation managers, for linked work that has to stay open and for when this app does not answer.';

/** *Linked escalations closed*. */
export const linkedClosed: RuleScreen<'linked-closed', LinkedDraft, LinkedWrong> = {
  ...onLinks,
  rule: 'linked-closed',
  finish(draft, site) {
    const counted = countingOf(draft, site);
    if ('wrong' in counted) return counted;
    return { config: { ...common(counted.counting, draft, site, 'refuses'), rule: 'linked-closed' } };
  },
  meanwhile: REFUSES_MEANWHILE,
  notes: () => [WHERE, WAY_OUT],
};

function common(
  counting: Counting,
  draft: LinkedDraft,
  site: Site,
  does: 'refuses' | 'hides',
): Omit<LinkedClosedConfig, 'rule'> {
  const says = sayLinkedClosed(counting, namesOn(site, draft), does);
  return { version: 1, says, counting, fields: site.fields };
}

const FREE = 'Jira checks this rule itself: at once, and without a call of this app.';
const MISSING = {
  refuses: REFUSES_MEANWHILE.missing,
  hides: 'The transition is always shown until a Jira admin opens and saves the rule.',
};
const NO_WORDS = 'People are told nothing: the transition is just not offered to them.';

/** The same as an expression, which refuses the transition or hides it. */
function asExpression(does: 'refuses' | 'hides'): RuleScreen<'linked-closed-expression', LinkedDraft, LinkedWrong> {
  const write = does === 'refuses' ? validatorExpression : conditionExpression;
  return {
    ...onLinks,
    rule: 'linked-closed-expression',
    finish(draft, site) {
      const counted = countingOf(draft, site);
      if ('wrong' in counted) return counted;
      const written = write(counted.counting, site.fields);
      if ('problem' in written) return { wrong: { all: written.problem } };
      const { expression } = written;
      return {
        config: { ...common(counted.counting, draft, site, does), rule: 'linked-closed-expression', expression },
      };
    },
    meanwhile: { missing: MISSING[does], unreadable: 'The expression that is stored goes on to hold.' },
    notes(draft, site) {
      const counted = countingOf(draft, site);
      const limits = 'counting' in counted ? [expressionLimits(counted.counting, does)] : [];
      return [FREE, ...limits, ...(does === 'hides' ? [NO_WORDS] : []), WHERE];
    },
  };
}

export const linkedSimple = asExpression('refuses');
export const hideWhileOpen = asExpression('hides');
