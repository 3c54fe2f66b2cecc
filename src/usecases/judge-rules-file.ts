import type { PolicyDraft } from '../domain/policy';
import { draftOf, takenOver } from '../domain/rules/draft';
import { readRulesFile } from '../domain/rules/rules-file';
import type { Policies } from '../ports';

/**
 * Judges a file of rules without saving it: the rules as they would be taken over here, or all that is wrong with them.
 * What the file says of fields and statuses is judged by Jira when it is saved.
 */
export const judgeRulesFile =
  ({ policies }: { policies: Pick<Policies, 'of'> }) =>
  async (projectId: string, text: string): Promise<{ draft: PolicyDraft | null; wrong: string[] }> => {
    const read = readRulesFile(text);
    if (!read.ok) return { draft: null, wrong: read.wrong };
    const now = await policies.of(projectId);
    return { draft: takenOver(read.draft, now && draftOf(now)), wrong: [] };
  };
