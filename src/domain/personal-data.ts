/*
 * The personal data that the app keeps: account ids of Jira, and nothing else of a person. What is kept in the store is
 * searched by the names under which such ids are kept anywhere in it.
 */
const ONE: readonly string[] = ['by', 'accountId', 'assignee', 'assignTo'];
const SEVERAL: readonly string[] = ['accountIds', 'managers', 'people'];

/** Ids of Atlassian accounts: letters, digits, colons and hyphens. */
const ACCOUNT = /^[0-9A-Za-z:_-]{1,128}$/;
/** Jira's word for an account that it knows no more of (Atlassian, User privacy guide): nobody's, and nothing to report. */
const NOBODY = 'unknown';
export const isAccount = (value: unknown): value is string =>
  typeof value === 'string' && value !== NOBODY && ACCOUNT.test(value);

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The account ids in something that is kept. */
export function accountsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(accountsIn);
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (ONE.includes(name) && isAccount(member)) return [member];
    if (SEVERAL.includes(name) && Array.isArray(member) && member.every(isAccount)) return member;
    return accountsIn(member);
  });
}

/** People that the receiving team’s mail goes to: with nobody left, it goes to nobody. */
const unaddressed = (value: Members): unknown =>
  value['kind'] === 'people' && Array.isArray(value['accountIds']) && value['accountIds'].length === 0
    ? { kind: 'nobody' }
    : value;

/** Whom a ticket was to go back to: without them it goes to the team, as one that never said so. */
const withoutAim = (name: string, member: unknown, gone: ReadonlySet<string>): boolean =>
  name === 'assignTo' && gone.has(String(member));

/** Who changed what, without the who, is of no use to anybody. */
const withoutChanger = (name: string, member: unknown, gone: ReadonlySet<string>): boolean =>
  name === 'changedBy' && isMembers(member) && gone.has(String(member['accountId']));

/** The same without these accounts; the very same where none of them is in it. */
export function withoutAccounts(value: unknown, gone: ReadonlySet<string>): unknown {
  if (!accountsIn(value).some((account) => gone.has(account))) return value;
  if (Array.isArray(value)) return value.map((member) => withoutAccounts(member, gone));
  if (!isMembers(value)) return value;
  const members = Object.entries(value).filter(([name, member]) => !withoutAim(name, member, gone));
  const kept = members.map(([name, member]): [string, unknown] => {
    if (withoutChanger(name, member, gone)) return [name, null];
    if (ONE.includes(name) && isAccount(member)) return [name, gone.has(member) ? null : member];
    if (SEVERAL.includes(name) && Array.isArray(member) && member.every(isAccount))
      return [name, member.filter((account) => !gone.has(account))];
    return [name, withoutAccounts(member, gone)];
  });
  return unaddressed(Object.fromEntries(kept));
}
