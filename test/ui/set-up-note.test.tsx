import { invocations, textOf, untilShown } from '../support/forge-ui';
import { openGlance, resetSite, site } from '../support/glance-page';
import { deskAnswer, pageRules } from '../support/on-ticket';

const TROUBLE = {
  happened: 'The app has no role in this project, and none of its permissions.',
  means: 'It sees no ticket of this project: no hand-over is noticed and none is made.',
  next: 'Add the app to its role.',
};

beforeEach(resetSite);

describe('a desk whose set-up check found trouble', () => {
  test('says so to agents, with what to do, and asks no function for it', async () => {
    site.desk = deskAnswer({}, { ...pageRules(), setUp: { at: 1, trouble: TROUBLE } });
    await openGlance();
    await untilShown('Hand-overs may go wrong');
    expect(textOf()).toContain(TROUBLE.happened);
    expect(textOf()).toContain('Ask an admin of this project');
    expect(invocations()).toEqual([]);
  });

  test('says nothing where all is in order', async () => {
    await openGlance();
    await untilShown('Service desk');
    expect(textOf()).not.toContain('may go wrong');
  });
});
