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

const page: { tree: UiNode | null; answers: Answers } = { tree: null, answers: () => undefined };

async function callBridge(command: string, data: Record<string, unknown>): Promise<unknown> {
  switch (command) {
    case 'reconcile':
      page.tree = data['forgeDoc'] as UiNode;
      return undefined;
    case 'invoke':
      return page.answers(String(data['functionKey']), data['payload']);
    case 'on':
      return { unsubscribe: () => undefined };
    default:
      return undefined;
  }
}

Object.assign(globalThis, { self: globalThis, __bridge: { callBridge } });

/** What the backend answers from now on. */
export const answerWith = (answers: Answers): void => void (page.answers = answers);

const walk = (node: UiNode): UiNode[] => [node, ...node.children.flatMap(walk)];

/** All nodes of one component on the page. */
export const byType = (type: string): UiNode[] =>
  page.tree ? walk(page.tree).filter((node) => node.type === type) : [];

/** The text a person reads, line by line, titles of messages included. */
export const textOf = (): string =>
  (page.tree ? walk(page.tree) : [])
    .flatMap((node) => [node.props['text'], node.props['title'], node.props['header'], node.props['label']])
    .filter((text): text is string => typeof text === 'string')
    .join('\n');

/** Effects and answers arrive in later turns of the event loop. */
export async function untilShown(text: string): Promise<void> {
  for (let turn = 0; turn < 100 && !textOf().includes(text); turn++)
    await new Promise((resolve) => setImmediate(resolve));
  if (!textOf().includes(text)) throw new Error(`never shown: ${text}\n${textOf()}`);
}
