import { TEAM } from '../ids';
import type { JsonObject } from '../../json';

/*
 * What the agents of the story filled in when they handed a ticket over. Each answers the notes that the
 * target level asks for; some are better than others, as in life.
 */

const escalate = (team: string, notes: JsonObject, more: JsonObject = {}): JsonObject => ({
  verb: 'escalate',
  team,
  notes,
  ...more,
});

export const CERTIFICATES = escalate(TEAM.technical, {
  tried:
    'Checked the dates on three devices: all certificates end on 20 November. Self-service renewal answers “profile is managed”.',
  needed: 'Please issue new certificates for the sales group and push the profile.',
  reported: 'The client warns that its certificate ends this week.',
  impact: 'Eight people, Medium: it still works until Friday.',
});

export const SCANNER_FIRST = escalate(TEAM.technical, {
  tried: 'Restarted the app on two scanners, still closes.',
  needed: 'Please have a look.',
  reported: 'On the hand scanners the app closes as soon as a delivery with more than one parcel is opened.',
});

export const SCANNER_BACK: JsonObject = {
  verb: 'send-back',
  team: TEAM.serviceDesk,
  notes: {},
  reason: 'The log of the scanner is missing, and without it we cannot tell the two known crashes apart.',
};

export const SCANNER_AGAIN = escalate(TEAM.technical, {
  tried:
    'Restarted, cleared the cache, app 3.8.2 on both scanners. Got the log files from the customer: attached, crash at 09:12 and 09:19.',
  needed: 'Which of the two known crashes is it, and is there a way around until the fix?',
  reported: 'On the hand scanners the app closes as soon as a delivery with more than one parcel is opened.',
  evidence:
    'Log line: “NullPointerException at ParcelList.open(2)”. Happens with every delivery of two parcels or more.',
  impact: 'Goods-in of one hall works on paper.',
});

/** Past technical support, as the policy allows on the highest priority. */
export const INCIDENT = escalate(
  TEAM.engineering,
  {
    tried: 'Both application servers restarted one by one, no change. The error follows no user, branch or order type.',
    needed: 'Somebody who can read the order service’s own log and roll back last night’s release.',
    reported: 'Saving an order shows “please try again” about every second time, in all branches.',
    evidence: 'HTTP 502 from order-service, first seen 06:14, release 41.2 went out at 05:50.',
    impact: 'All branches, orders are noted on paper.',
  },
  { reason: 'All branches stand still, and only engineering can roll back a release.' },
);

export const GATE = escalate(TEAM.technical, {
  tried: 'Readers answer a ping, their power is fine, restarted the panel: they stay red.',
  needed: 'Please look at the door controller of the north gate, and tell the guards when it works.',
  reported: 'Nobody gets in at the north gate; the guards open by hand.',
  evidence: 'Controller NG-2 is not seen on the network since 15:22.',
  impact: 'Shift change at 18:00, about 140 people.',
});
