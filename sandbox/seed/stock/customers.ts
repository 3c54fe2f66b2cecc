import type { Site } from '../../site/model';
import { ACCOUNT } from './people';

export const FINANCE = '1';

const ARTICLES: readonly (readonly [pageId: string, title: string, text: string])[] = [
  [
    '98401',
    'Connect to the VPN from home',
    'Install the VPN client from the software centre and sign in with your work account. If the VPN drops after some minutes, switch off the power saving of your wireless card. A new certificate is fetched at the next sign-in.',
  ],
  [
    '98402',
    'Reset your password',
    'Choose "Forgot password" on the sign-in page. The link in the mail is good for one hour. After five wrong passwords the account is locked for fifteen minutes.',
  ],
  [
    '98403',
    'Set up a printer',
    'Add the printer by the name on its label. If jobs stay in the queue, remove the printer and add it again. Payroll slips are printed on the printers of the finance floor only.',
  ],
  [
    '98404',
    'Share a calendar or a mailbox',
    'Open the settings of the calendar and name the people to share it with. A shared mailbox needs the approval of its owner. It shows up in the mail client within an hour.',
  ],
  [
    '98405',
    'Request new software',
    'Look for the software in the software centre first. What is not there needs the approval of your manager: raise a request and name your manager as approver. Licences are ordered once a week.',
  ],
];

/** Customers who share their requests, and the knowledge base of the desk's portal. */
export function seedCustomers(site: Site): void {
  site.organizations.set(FINANCE, {
    id: FINANCE,
    uuid: '7c1e0a52-0b57-4c0e-9d3f-000000000001',
    name: 'Finance',
    members: new Set([ACCOUNT.customer]),
    properties: {},
    serviceDeskIds: new Set(['1']),
  });
  for (const [pageId, title, text] of ARTICLES)
    site.articles.push({ pageId, spaceKey: 'IT', title, text, serviceDeskIds: ['1'] });
}
