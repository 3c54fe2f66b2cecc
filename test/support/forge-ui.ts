/*
 * Renders a UI Kit page without a browser: `@forge/react` hands its tree to the bridge, and the bridge
 * is ours. Import this file before the page, as the bridge is looked for when its package is loaded.
 */
export interface UiNode {
  type: string;
  props: Record<string, unknown>;
  children: UiNode[];
}

type Answers = (functionKey: string, payload: unknown) => unknown;

/** A request of the page to Jira, its body parsed. */
export interface JiraRequest {
  method: string;
  path: string;
  body: unknown;
}
/** What Jira answers: a body, or a status of its own with one. */
type JiraAnswers = (request: JiraRequest) => unknown;
type Heard = (payload: unknown) => unknown;

/** An answer of Jira that is no 200. */
export class JiraAnswer {
  constructor(
    readonly status: number,
    readonly body: unknown = null,
  ) {}
}

const page = {
  tree: null as UiNode | null,
  /** How often something was drawn. */
  drawn: 0,
  /** Pages that are gone: nothing unmounts them, so that their clocks go on to tick and draw. */
  gone: new WeakSet<UiNode>(),
  answers: (() => undefined) as Answers,
  jira: (() => new JiraAnswer(404)) as JiraAnswers,
  context: {} as unknown,
  requests: [] as JiraRequest[],
  invoked: [] as { key: string; payload: unknown }[],
  commands: [] as { command: string; data: unknown }[],
  heard: new Map<string, Set<Heard>>(),
};

async function fetchProduct(data: Record<string, unknown>): Promise<unknown> {
  const init = data['fetchRequestInit'] as { method?: string; body?: string | null };
  const body: unknown = init.body ? JSON.parse(init.body) : null;
  const request = { method: init.method ?? 'GET', path: String(data['restPath']), body };
  page.requests.push(request);
  const answer = await page.jira(request);
  const { status, body: said } = answer instanceof JiraAnswer ? answer : new JiraAnswer(200, answer);
  return { status, statusText: '', headers: {}, body: said === null ? '' : JSON.stringify(said), isAttachment: false };
}

function listen(event: string, callback: Heard): { unsubscribe: () => void } {
  const all = page.heard.get(event) ?? new Set();
  page.heard.set(event, all.add(callback));
  return { unsubscribe: () => void all.delete(callback) };
}

/** As the host does it: whoever listens on this page hears it, who said it among them. */
export function emit(event: string, payload?: unknown): void {
  for (const callback of [...(page.heard.get(event) ?? [])]) void callback(payload);
}

/** How many listen to an event. */
export const listensTo = (event: string): number => page.heard.get(event)?.size ?? 0;

/** A page hands over the same root each time. */
function draw(root: UiNode): void {
  if (page.gone.has(root)) return;
  page.tree = root;
  page.drawn += 1;
}

async function callBridge(command: string, data: Record<string, unknown>): Promise<unknown> {
  switch (command) {
    case 'reconcile':
      draw(data['forgeDoc'] as UiNode);
      return undefined;
    case 'invoke':
      page.invoked.push({ key: String(data['functionKey']), payload: data['payload'] });
      return page.answers(String(data['functionKey']), data['payload']);
    case 'fetchProduct':
      return fetchProduct(data);
    case 'getContext':
      return page.context;
    case 'on':
      return listen(String(data['event']), data['callback'] as Heard);
    case 'emit':
      page.commands.push({ command, data });
      return emit(String(data['event']), data['payload']);
    default:
      page.commands.push({ command, data });
      return undefined;
  }
}

/** In a browser a request may have the address of its page; Node has no page. */
class PageRequest extends Request {
  constructor(input: string | URL | Request, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, 'http://page.invalid') : input, init);
  }
}

Object.assign(globalThis, { self: globalThis, __bridge: { callBridge }, Request: PageRequest });

/** What the backend answers from now on. */
export const answerWith = (answers: Answers): void => void (page.answers = answers);
/** What Jira answers from now on to requests of the page itself. */
export const jiraAnswers = (answers: JiraAnswers): void => void (page.jira = answers);
/** Where the page stands. */
export const standOn = (context: unknown): void => void (page.context = context);

/** A new page: nothing is drawn, asked, told or listened to yet. */
export function forget(): void {
  if (page.tree) page.gone.add(page.tree);
  page.tree = null;
  page.requests.length = 0;
  page.invoked.length = 0;
  page.commands.length = 0;
  page.heard.clear();
}

export const requests = (): readonly JiraRequest[] => page.requests;
export const invocations = (): readonly { key: string; payload: unknown }[] => page.invoked;
/** What else was asked of the bridge: `showFlag`, `refresh`, `emit` … */
export const commands = (name: string): unknown[] =>
  page.commands.filter(({ command }) => command === name).map(({ data }) => data);

const walk = (node: UiNode): UiNode[] => [node, ...node.children.flatMap(walk)];

/** How many nodes the page has the host draw. */
export const sizeOf = (): number => (page.tree ? walk(page.tree).length : 0);

/** All nodes of one component on the page. */
export const byType = (type: string): UiNode[] =>
  page.tree ? walk(page.tree).filter((node) => node.type === type) : [];

const TEXTS = ['text', 'title', 'header', 'label', 'description'];
const textsIn = (nodes: readonly UiNode[]): string[] =>
  nodes
    .flatMap((node) => TEXTS.map((name) => node.props[name]))
    .filter((text): text is string => typeof text === 'string');

/** The text a person reads within a node, as one. */
export const textIn = (node: UiNode): string => textsIn(walk(node)).join('');

/** The text a person reads, line by line, titles of messages included. */
export const textOf = (): string => textsIn(page.tree ? walk(page.tree) : []).join('\n');

/** The text as one line, for sentences that several nodes make up. */
export const lineOf = (): string => textOf().replaceAll('\n', ' ').replaceAll(/ +/g, ' ');

/** Elements in properties, as the actions of a message, stay elements: their texts are their children. */
function fromElement(given: unknown): UiNode[] {
  if (Array.isArray(given)) return given.flatMap(fromElement);
  if (typeof given === 'string' || typeof given === 'number')
    return [{ type: 'String', props: { text: String(given) }, children: [] }];
  if (typeof given !== 'object' || given === null) return [];
  const { type, props } = given as { type?: unknown; props?: Record<string, unknown> };
  return [{ type: String(type), props: props ?? {}, children: fromElement(props?.['children']) }];
}

const pressable = (): UiNode[] => [
  ...byType('Button'),
  ...byType('LoadingButton'),
  ...byType('SectionMessage').flatMap((node) => fromElement(node.props['actions'])),
];

/** The button or action of that name; undefined when there is none. */
export const button = (name: string): UiNode | undefined =>
  pressable().find((node) => textIn(node) === name || textIn(node).startsWith(`${name} (`));

/** Presses a button by its name. Throws when it is not there or cannot be pressed. */
export async function press(name: string): Promise<void> {
  const found = button(name);
  if (!found || found.props['isDisabled']) throw new Error(`cannot be pressed: ${name}\n${textOf()}`);
  await (found.props['onClick'] as (event: unknown) => unknown)({});
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** React works in slices of 5 ms: on a busy machine the same work takes more turns of the event loop than on a free one. */
const MOST_TURNS = 3_000;

/** Effects and answers arrive in later turns of the event loop. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS && !holds(); turns++) await turn();
  if (!holds()) throw new Error(`never so: ${what}\n${textOf()}`);
}

export const untilShown = (text: string): Promise<void> =>
  until(`shown ${text}`, () => textOf().includes(text) || lineOf().includes(text));

/** So many turns in which nothing is drawn, asked or told mean that nothing is under way. */
const QUIET_TURNS = 30;

/** All that was under way has come to its end. */
export async function settled(): Promise<void> {
  const seen = (): number => page.drawn + page.requests.length + page.invoked.length + page.commands.length;
  let quiet = 0;
  for (let turns = 0; turns < MOST_TURNS && quiet < QUIET_TURNS; turns++) {
    const before = seen();
    await turn();
    quiet = seen() === before ? quiet + 1 : 0;
  }
}
