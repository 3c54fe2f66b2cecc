import { messagesOf, Trouble } from '../../../sandbox/web/client/api/http';
import { troubleWords } from '../../../sandbox/web/client/common/trouble-words';

const trouble = (status: number, says: string[] = []) => new Trouble(status, 'GET', '/rest/api/3/issue/HELP-1', says);

describe('when something does not work', () => {
  it.each([0, 400, 401, 403, 404, 429, 500, 501])('a %i says what happened, what it means and what to do', (status) => {
    const { title, means, todo } = troubleWords(trouble(status), 'Opening HELP-1', 'Outsider');
    for (const words of [title, means, todo]) expect(words).toMatch(/^[A-Z“].{8,}/);
  });

  it('leaves a refusal that explains itself to its own words', () => {
    const { said, means, todo } = troubleWords(
      trouble(400, ['Linked work is open. Close it.']),
      'Resolving',
      'L1 agent',
    );
    expect([said, means, todo]).toEqual(['Linked work is open. Close it.', 'Nothing was changed.', '']);
  });

  it('repeats what the site said, whichever of its error bodies it used', () => {
    expect(messagesOf({ errorMessages: ['No permission.'], errors: { summary: 'Too long.' } })).toEqual([
      'No permission.',
      'Too long.',
    ]);
    expect(messagesOf({ errorMessage: 'Not an agent.' })).toEqual(['Not an agent.']);
    expect(messagesOf({ sandbox: 'not supported', what: 'expand=editmeta' })).toEqual([
      'The sandbox does not support this yet: expand=editmeta.',
    ]);
  });

  it('does not tell a ticket that is not there from one that may not be seen', () => {
    expect(troubleWords(trouble(404), 'Opening HELP-1', 'Outsider').means).toContain(
      'does not exist, or Outsider may not see it',
    );
  });
});
