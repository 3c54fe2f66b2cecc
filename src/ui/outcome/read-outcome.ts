import { requestJira } from '@forge/bridge';
import { array, create, optional, string, type, unknown, type Infer } from 'superstruct';
import { is } from '../../domain/fits';
import { Outcome, OUTCOME_PROPERTY } from '../../domain/gate/outcome';
import { jiraSays, reading } from '../ticket/ask-jira';

const Comment = type({ properties: optional(array(type({ key: string(), value: unknown() }))) });
const Shown = type(Outcome.schema);

/** What the comment of an outcome says: one GET. `null`: it holds none of ours. Throws TicketTrouble. */
export async function readOutcome(issueKey: string, commentId: string): Promise<Infer<typeof Shown> | null> {
  const answer = await jiraSays(
    requestJira(
      `/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment/${encodeURIComponent(commentId)}?expand=properties`,
      { method: 'GET' },
    ),
  );
  return reading(() => {
    const { properties = [] } = create(answer, Comment);
    const data = properties.find(({ key }) => key === OUTCOME_PROPERTY)?.value;
    return is(data, Shown) ? data : null;
  });
}
