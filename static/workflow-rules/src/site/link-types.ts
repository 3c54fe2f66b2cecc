import { requestJira } from '@forge/bridge';
import { array, create, string, type } from 'superstruct';
import { jiraSays } from './ask-jira';
import type { LinkChoice } from './facts';
import { choicesOf } from './link-choices';

const Types = type({
  issueLinkTypes: array(type({ id: string(), name: string(), inward: string(), outward: string() })),
});

/** The site's link types, each way of them by its words. Throws NoAnswer. */
export async function readLinkTypes(): Promise<LinkChoice[]> {
  const answer = await jiraSays(requestJira('/rest/api/3/issueLinkType'));
  return choicesOf(create(answer, Types, 'link types').issueLinkTypes);
}
