import { ACCOUNT } from '../stock/people';
import { CERTIFICATES } from './handed-over';
import type { Tale } from './tale';

const { agentL1, agentL2, agentL3, customer } = ACCOUNT;

/** What a visitor sees first: a ticket that L1 has come to the end of, and those it refers to. */
export const FRONT: Tale[] = [
  {
    name: 'vpn',
    at: 'Mon 09:06',
    labels: ['front'],
    raise: {
      summary: 'VPN drops every ten minutes for the whole finance team',
      priority: 'High',
      description:
        'Since this morning the VPN connection breaks off about every ten minutes. All eleven of us in finance are affected, at home and in the office. ' +
        'After signing in again it works until the next time. Today is the last day for the monthly closing.',
    },
    beats: [
      ['Mon 09:11', (it, desk) => desk.assign(it, agentL1)],
      ['Mon 09:12', (it, desk) => desk.moveTo(it, 'In Progress')],
      [
        'Mon 09:14',
        (it, desk) =>
          desk.comment(
            it,
            'Thank you, we are on it. Does it also happen on the guest Wi-Fi, and which client version does the info window show?',
          ),
      ],
      [
        'Mon 09:21',
        (it, desk) =>
          desk.comment(
            it,
            'Same on the guest Wi-Fi. The window shows 5.2.1, and the counter always stops close to 600 seconds.',
            { by: customer },
          ),
      ],
      [
        'Mon 09:27',
        (it, desk) =>
          desk.comment(
            it,
            'Reinstalled 5.2.1 on one laptop, deleted the profile, other network: no change. Drops after 598 to 601 s each time.',
            { internal: true },
          ),
      ],
      [
        'Mon 09:38',
        (it, desk) =>
          desk.comment(
            it,
            'Only accounts of the finance group, nobody in sales. Same symptom as the certificate change in October, but their certificates are new.',
            { internal: true },
          ),
      ],
      [
        'Mon 09:46',
        (it, desk) =>
          desk.comment(it, 'We close the books at 15:00. Is there anything we can do until it works?', {
            by: customer,
          }),
      ],
      [
        'Mon 09:52',
        (it, desk) =>
          desk.comment(
            it,
            'Nothing left that I can try without access to the gateway. Session timeout of the finance group? This needs technical support.',
            { internal: true },
          ),
      ],
    ],
  },
  {
    name: 'certificates',
    at: 'Thu 09:20',
    raise: {
      summary: 'VPN certificate of the sales group runs out',
      description: 'The client warns that its certificate ends this week.',
      priority: 'Medium',
    },
    beats: [
      ['Thu 09:40', (it, desk) => desk.assign(it, agentL1)],
      ['Thu 09:41', (it, desk) => desk.moveTo(it, 'In Progress')],
      ['Thu 10:05', (it, _desk, _others, click) => click(it, agentL1, 'hand-over.make', CERTIFICATES)],
      ['Thu 10:30', (it, desk) => desk.assign(it, agentL2, agentL2)],
      ['Thu 10:31', (it, desk) => desk.moveTo(it, 'In Progress', agentL2)],
      [
        'Thu 13:10',
        (it, desk) =>
          desk.comment(it, 'The new certificate is on your devices. Please sign in once more.', { by: agentL2 }),
      ],
      ['Thu 13:12', (it, desk) => desk.moveTo(it, 'Resolved', agentL2)],
    ],
  },
  {
    name: 'payroll-engine',
    at: 'Fri 13:40',
    raise: {
      summary: 'Payroll export writes two decimals too many',
      requestType: null,
      workType: 'Problem',
      by: agentL1,
      team: 'Product Engineering',
      priority: 'High',
    },
    beats: [
      ['Fri 14:20', (it, desk) => desk.assign(it, agentL3, agentL3)],
      ['Fri 14:21', (it, desk) => desk.moveTo(it, 'Under investigation', agentL3)],
    ],
  },
  {
    name: 'payroll-bank',
    at: 'Fri 13:50',
    raise: {
      summary: 'Bank rejects the payroll file of November',
      requestType: null,
      workType: 'Problem',
      by: agentL1,
      team: 'Functional Support',
      priority: 'High',
    },
    beats: [['Mon 09:05', (it, desk) => desk.assign(it, agentL2, agentL2)]],
  },
  {
    name: 'payroll',
    at: 'Fri 13:10',
    raise: {
      summary: 'Payroll file cannot be sent to the bank',
      priority: 'High',
      description: 'The bank’s portal refuses our payroll file with “amount not valid”. Salaries are due on Wednesday.',
    },
    beats: [
      ['Fri 13:20', (it, desk) => desk.assign(it, agentL1)],
      ['Fri 13:21', (it, desk) => desk.moveTo(it, 'In Progress')],
      [
        'Fri 13:30',
        (it, desk) =>
          desk.comment(
            it,
            'We see the refusal as well and have asked the specialists. You do not need to send the file again.',
          ),
      ],
      [
        'Fri 13:55',
        (it, desk) =>
          desk.comment(
            it,
            'Two linked work items: the export (engineering) and the bank’s side (functional support). This one stays open until both are done.',
            { internal: true },
          ),
      ],
    ],
  },
];
