import type { Comment, SiteEvent } from '../../../sandbox/site/model';
import { id, ticket } from '../../support/small-site';
import { signpost } from './signpost';

const told = async (make: (about: { at: number; actor: string }) => SiteEvent): Promise<unknown> => {
  const it = await signpost({ license: 'active' });
  it.site.linkTypes.push({ id: '5', name: 'Escalation', inward: 'is escalated from', outward: 'is escalated to' });
  ticket(it.site, 'HELP-2', id('customer'));
  it.site.emit(make({ at: it.timeline.now(), actor: id('agent-l1') }));
  await it.timeline.settle();
  return it.runs('on-words').at(-1)?.returned;
};

const comment: Comment = {
  id: '77',
  author: id('agent-l1'),
  body: { type: 'doc', version: 1, content: [] },
  at: Date.UTC(2026, 10, 16, 8),
  public: false,
  properties: {},
};

describe('an event about words or links', () => {
  it.each([
    ['comment-added', 'avi:jira:commented:issue', comment],
    ['comment-updated', 'avi:jira:commented:issue', { ...comment, edited: { at: comment.at + 1000, by: id('admin') } }],
    ['comment-deleted', 'avi:jira:deleted:comment', comment],
  ] as const)('%s is told with the comment', async (kind, eventType, about) => {
    const { site } = await signpost();
    const issue = [...site.issues.values()][0]!;
    expect(await told((by) => ({ kind, ...by, issue, comment: about }))).toMatchObject({
      eventType,
      atlassianId: id('agent-l1'),
      issue: { key: 'HELP-1' },
      comment: { id: '77', author: { accountId: id('agent-l1') }, jsdPublic: false },
    });
  });

  it.each([
    ['link-created', 'avi:jira:created:issuelink'],
    ['link-deleted', 'avi:jira:deleted:issuelink'],
  ] as const)('%s is told with both ends and the type', async (kind, eventType) => {
    const link = { id: '9', typeId: '5', inward: '10001', outward: '10002' };
    expect(await told((by) => ({ kind, ...by, link }))).toEqual({
      eventType,
      timestamp: expect.any(Number),
      selfGenerated: false,
      atlassianId: id('agent-l1'),
      id: '9',
      sourceIssueId: '10001',
      destinationIssueId: '10002',
      sourceProjectId: '10000',
      destinationProjectId: '10000',
      issueLinkType: { id: '5', name: 'Escalation', inward: 'is escalated from', outward: 'is escalated to' },
    });
  });
});
