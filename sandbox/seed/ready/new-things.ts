import type { JsonObject } from '../../json';
import { LINK_TYPE, MANAGER_ROLE, STATUS } from '../ids';

/** The places that the app's set-up gives to what the site has not yet. No id of Jira's looks like that. */
export const NEW = {
  handingOver: 'new:handing-over',
  linkType: 'new:escalation',
  managerRole: 'new:escalation-manager',
} as const;

const IDS: ReadonlyMap<string, string> = new Map([
  [NEW.handingOver, STATUS.handingOver],
  [NEW.linkType, LINK_TYPE.escalation],
  [NEW.managerRole, MANAGER_ROLE],
]);

/** The same rules as they are in force once all of it is made. */
export const withIds = (rules: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(rules), (_, value: unknown) =>
    typeof value === 'string' ? (IDS.get(value) ?? value) : value,
  ) as JsonObject;
