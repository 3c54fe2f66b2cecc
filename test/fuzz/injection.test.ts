import type { Json, JsonObject } from '../../sandbox/json';
import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Exchange } from '../../sandbox/site/door.types';
import { click, NOTES, TO_FUNCTIONAL } from '../hand-over/click-steps';
import { aTicketAtWork, ask, HELP_RULES, lastExchange, lastVisit, teamsOf } from '../hand-over/steps';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { MARK, TEXTS } from './hostile';

/** The longest name that rules take. */
const NAME = 64;
/** What names are kept to; no text that harms has to be longer. */
const NAMES = TEXTS.filter((text) => text.length <= NAME);

let desk: ReadyDesk;
beforeAll(async () => {
  desk = await aReadyDesk();
});

interface Rules {
  levels: (JsonObject & { id: string })[];
  escalation: JsonObject & { templates: Record<string, Json> };
}
const LEVELS = (HELP_RULES as unknown as Rules).levels;
const ESCALATION = (HELP_RULES as unknown as Rules).escalation;

/** Rules in which every text that an admin can type is this one. */
const rulesOf = (text: string): JsonObject => ({
  ...HELP_RULES,
  levels: LEVELS.map((level) => ({
    ...{ id: level.id, name: text, owns: text, escalateWhen: text, ownsNot: text },
    ...{ customerName: text, owner: text },
  })),
  teams: teamsOf(HELP_RULES).map((team) => ({ ...team, name: text })),
  escalation: {
    ...ESCALATION,
    templates: {
      L2: [
        { key: 'tried', label: text, help: text, kind: 'text', required: true },
        { key: 'needed', label: text, kind: 'choice', required: false, options: [text, 'other'] },
      ],
    },
  },
  messages: { teamTold: text, closeRefused: text },
});

/** The queries of the app hold ids and words of its own, and nothing else. */
const PLAIN_JQL = /^[\w\s=!<>()[\],.\-+]*("[\w ]*")?[\w\s=!<>()[\],.\-+]*$/;
const queriesIn = (exchanges: readonly Exchange[]): string[] =>
  exchanges.flatMap(({ requestBody, query }) => {
    const sent =
      typeof requestBody === 'object' && requestBody !== null ? (requestBody as JsonObject)['jql'] : undefined;
    return [sent, query['jql']].filter((it) => typeof it === 'string');
  });

/** Types and attributes of all nodes of documents in a value, and the texts of those that have one. */
function nodesIn(value: unknown): { types: Set<string>; texts: string[]; hrefs: string[] } {
  const found = { types: new Set<string>(), texts: [] as string[], hrefs: [] as string[] };
  (function walk(it: unknown): void {
    if (Array.isArray(it)) return it.forEach(walk);
    if (typeof it !== 'object' || it === null) return;
    const { type, text, marks, attrs } = it as Record<string, unknown>;
    if (typeof type === 'string' && ('content' in it || 'text' in it || type === 'hardBreak')) found.types.add(type);
    if (typeof text === 'string') found.texts.push(text);
    if (Array.isArray(marks) && marks.length > 0) found.hrefs.push(JSON.stringify(marks));
    if (attrs) found.hrefs.push(JSON.stringify(attrs));
    Object.values(it).forEach(walk);
  })(value);
  return found;
}
const NODES = ['doc', 'paragraph', 'text', 'hardBreak', 'heading', 'strong', 'rule', 'panel', 'bulletList', 'listItem'];

describe('names that mean harm, in rules that an admin saved', () => {
  test.each(NAMES.map((text) => [JSON.stringify(text).slice(0, 50), text]))('%s', async (_, text) => {
    const after = lastExchange(desk);
    const saved = await ask(desk, 'rules.save', rulesOf(text), ACCOUNT.admin);
    expect(saved).toMatchObject({ ok: true });
    // As they were typed they come back, to the settings and to what pages of tickets and the guide read.
    const read = (await ask(desk, 'rules.read', {}, ACCOUNT.admin)) as { value: { rules: JsonObject } };
    const { teamField: _field, ...typed } = rulesOf(text);
    expect(read.value.rules).toMatchObject(typed);
    const property = await desk.rest('GET', `/rest/api/3/project/${PROJECT.help}/properties/tierline`);
    expect(JSON.stringify(property)).toContain(JSON.stringify(text));

    // They are at work: a team is told of its ticket.
    const issue = await aTicketAtWork(desk);
    const notes = { tried: NOTES.tried, needed: text };
    const done = await click(desk, issue, 'hand-over.make', { ...TO_FUNCTIONAL, team: TEAM.technical, notes });
    expect(done).toMatchObject({ outcome: 'handed-over', to: { teamName: text } });
    await desk.settle();
    const traffic = desk.sandbox
      .world()
      .door.traffic(after)
      .filter(({ client }) => client === 'app');
    for (const jql of queriesIn(traffic)) {
      expect(jql).not.toContain(MARK);
      expect(jql).toMatch(PLAIN_JQL);
    }
    for (const { path } of traffic) expect(decodeURIComponent(path)).not.toContain(MARK);
    const { types, hrefs } = nodesIn(issue.comments.map(({ body }) => body));
    for (const type of types) expect(NODES).toContain(type);
    expect(hrefs.join(' ')).not.toMatch(/javascript:|onerror|mention/);
    expect(await lastVisit(desk, issue)).toMatchObject({ team_id: TEAM.technical, level_id: 'L2', progress: 'done' });
  });
});

test('the audit searches as ever, and the tables are all there', async () => {
  await desk.wait(61);
  const jql = queriesIn(desk.sandbox.world().door.traffic());
  for (const query of jql) expect(query).toMatch(PLAIN_JQL);
  expect(jql.length).toBeGreaterThan(5);
  const tables = await desk.forge.state().tables();
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ending', 'finding', 'linked_copy', 'ticket', 'visit']),
  );
});

describe('words that mean harm, typed by an agent', () => {
  beforeAll(async () => {
    expect(await ask(desk, 'rules.save', HELP_RULES, ACCOUNT.admin)).toMatchObject({ ok: true });
  });
  const words = TEXTS.map((text) => `Please look at this: ${text}`);

  test.each(words.map((text) => [JSON.stringify(text).slice(20, 70), text]))('%s', async (_, text) => {
    const issue = await aTicketAtWork(desk);
    const notes = { ...NOTES, tried: text };
    await click(desk, issue, 'hand-over.make', { ...TO_FUNCTIONAL, team: TEAM.technical, notes, reply: text });
    await desk.settle();
    const [internal, reply] = issue.comments;
    // What the agent typed is text, and what Jira cannot keep is left out of it.
    const kept = text.replace(/\p{Surrogate}|\u0000/gu, '').split(/[\n\u2028\u2029]/)[0]!;
    for (const comment of [internal, reply]) {
      const { types, texts, hrefs } = nodesIn(comment?.body);
      for (const type of types) expect(NODES).toContain(type);
      expect(texts.join('')).toContain(kept.trimEnd());
      expect(hrefs.join(' ')).not.toMatch(/javascript:|onerror|mention/);
    }
    expect(internal?.public).toBe(false);
    expect(reply?.public).toBe(true);
    expect(JSON.stringify(internal?.properties)).toContain(JSON.stringify(text));
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({ seq: 2, progress: 'done' });
  });

  test('the reason of a way back, the summary of linked work, the words of an outcome', async () => {
    for (const text of [TEXTS[0]!, TEXTS[7]!, TEXTS[9]!]) {
      const issue = await aTicketAtWork(desk);
      const open = { level: 'L3', summary: text, notes: { ...NOTES, tried: `So far: ${text}` }, fields: {} };
      const { outcome } = await click(desk, issue, 'linked-work.open', open);
      expect(outcome).toBe('opened');
      const linked = [...desk.site.issues.values()].at(-1);
      expect(linked?.values['summary']).toBe(text);
      const { types, hrefs } = nodesIn([linked?.values['description'], issue.comments.map(({ body }) => body)]);
      for (const type of types) expect(NODES).toContain(type);
      expect(hrefs.join(' ')).not.toMatch(/javascript:|onerror|mention/);
      await click(desk, issue, 'hand-over.make', { ...TO_FUNCTIONAL, team: TEAM.technical });
      await desk.settle();
      await desk.wait(3);
      const back = { verb: 'send-back', team: TEAM.serviceDesk, notes: {}, reason: text, seen: 2 };
      await click(desk, issue, 'hand-over.make', back, ACCOUNT.agentL2);
      const words = { rootCause: text, text: `Nothing else but ${text}` };
      const outcomes = { operation: 'outcome-0001', again: false, kind: 'none', ...words };
      await click(desk, issue, 'outcome.record', outcomes, ACCOUNT.agentL2);
      const all = nodesIn(issue.comments.map(({ body }) => body));
      for (const type of all.types) expect(NODES).toContain(type);
      expect(all.texts.join('')).toContain(text);
      expect(issue.comments.every((comment) => !comment.public)).toBe(true);
    }
  });
});
