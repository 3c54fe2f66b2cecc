import type { Issue, Site } from '../../../sandbox/site/model';
import { frontTicket } from '../../../sandbox/web/front-ticket';
import { smallSite } from '../../support/small-site';

function add(site: Site, key: string, changes: Partial<Issue>): void {
  const [first] = [...site.issues.values()];
  if (!first) throw new Error('The small site has a ticket to copy from.');
  site.issues.set(key, { ...first, id: key, key, ...changes });
}

describe('the ticket a newcomer meets first', () => {
  it('is the newest open one of the help desk', () => {
    const site = smallSite();
    const [{ created }] = [...site.issues.values()] as [Issue];
    add(site, 'HELP-2', { created: created + 1 });
    add(site, 'OPS-1', { created: created + 2 });
    add(site, 'HELP-3', { created: created + 3, statusId: '2' });
    expect(frontTicket(site)).toBe('HELP-2');
  });

  it('is the one that the desk labelled as its front ticket', () => {
    const site = smallSite();
    const [{ created }] = [...site.issues.values()] as [Issue];
    add(site, 'HELP-2', { created: created + 1 });
    add(site, 'HELP-3', { created: created - 1, values: { labels: ['vpn', 'front'] } });
    expect(frontTicket(site)).toBe('HELP-3');
  });

  it('is none when nothing is open', () => {
    const site = smallSite();
    site.issues.clear();
    expect(frontTicket(site)).toBeUndefined();
  });
});
