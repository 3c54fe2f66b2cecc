import { changesSince } from '../../../sandbox/web/client/host/places/use-issue-events';
import { snapshot } from './small-ticket';

const entry = (id: string, by: string) => ({ id, by, who: by, at: 0, changes: [] });

describe('what the app’s modules on a ticket hear of', () => {
  it('is each change and each comment since it was last read, and whose it was', () => {
    const before = { ...snapshot({ history: [entry('1', 'l1')] }, []), comments: [] };
    const after = {
      ...snapshot({ history: [entry('2', 'tierline'), entry('1', 'l1')] }, []),
      comments: [{ id: '7', by: 'l2', who: 'L2 agent', at: 0, internal: true }],
    };
    expect(changesSince(before, after)).toEqual([
      { changeType: 'updated', atlassianId: 'tierline' },
      { changeType: 'commented', atlassianId: 'l2' },
    ]);
    expect(changesSince(after, after)).toEqual([]);
  });
});
