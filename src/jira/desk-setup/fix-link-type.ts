import { route } from '@forge/api';
import { string, type } from 'superstruct';
import { lostTypes } from '../../domain/doctor/check-links';
import type { Counting } from '../../domain/gate/counting';
import { conditionExpression, validatorExpression } from '../../domain/gate/links-expression';
import type { Policy } from '../../domain/policy';
import { JiraFailure } from '../../ports';
import { changeOwnRules, type OwnRule } from '../own-rules';
import { person } from './ask';
import { readLinkTypes } from './look-project';
import { checkConfig } from './look-workflows';

const ESCALATION = { name: 'Escalation', inward: 'is escalated from', outward: 'is escalated to' };
const Made = type({ id: string() });

/** One of that name, or a new one. Jira answers 404 to who may not make any, as if there were none to be seen. */
async function escalationType(types: Awaited<ReturnType<typeof readLinkTypes>>): Promise<string> {
  const there = types.find(({ name }) => name.toLowerCase() === ESCALATION.name.toLowerCase());
  if (there) return there.id;
  try {
    return (await person.post('make a link type', route`/rest/api/3/issueLinkType`, ESCALATION, Made)).id;
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'gone') throw new JiraFailure('forbidden', error.what);
    throw error;
  }
}

/** With the new type in place of those that are gone, each link named once. */
function renewed(counting: Counting, renew: (type: string) => string): Counting {
  const links = counting.links.map((link) => ({ ...link, type: renew(link.type) }));
  const first = ({ type: id, side }: Counting['links'][number], index: number): boolean =>
    links.findIndex((link) => link.type === id && link.side === side) === index;
  return { ...counting, links: links.filter(first) };
}

/** The configuration of a close check that counts a type that is gone, as its form would save it; `null`: it is left as it is. */
function renewedRule(
  { key, configuration }: OwnRule,
  renew: (type: string) => string,
): OwnRule['configuration'] | null {
  const config = checkConfig(configuration);
  if (!config || config.counting.links.every(({ type: id }) => renew(id) === id)) return null;
  const counting = renewed(config.counting, renew);
  if (config.rule === 'linked-closed') return { ...configuration, value: JSON.stringify({ ...config, counting }) };
  const written = (key === 'hide-while-open' ? conditionExpression : validatorExpression)(counting, config.fields);
  if ('problem' in written) return null;
  return { ...configuration, value: JSON.stringify({ ...config, counting, expression: written.expression }) };
}

/**
 * Makes the link type that is gone, unless it is there under another id, and lets the close checks count it. Answers the
 * rules that name it. As the person, but for the app's own rules.
 */
export async function fixLinkType(policy: Policy): Promise<Policy> {
  const types = await readLinkTypes();
  const lost = lostTypes(policy, types);
  if (lost.length === 0) return policy;
  const made = await escalationType(types);
  const renew = (id: string): string => (lost.includes(id) ? made : id);
  await changeOwnRules('change close checks', (rule) => renewedRule(rule, renew));
  const { linkedWork } = policy.escalation;
  const { counting } = policy.closeCheck;
  return {
    ...policy,
    escalation: {
      ...policy.escalation,
      linkedWork: linkedWork && { ...linkedWork, linkType: renew(linkedWork.linkType) },
    },
    closeCheck: { ...policy.closeCheck, counting: counting && renewed(counting, renew) },
  };
}
