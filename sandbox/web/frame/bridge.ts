import { otherOrigin } from '../client/host/origin';
import { openChannel } from '../client/host/rpc/channel';
import { createHistory, type AppHistory, type AppLocation } from './history';
import { appTheme, type PageTheme } from './theme';
import { treeSender, type LiveNode } from './tree';
import { watchHeight } from './size';

export type CallBridge = (command: string, data?: unknown) => Promise<unknown>;

/**
 * Connects an app's document with the page that shows it, and answers what is to become `__bridge.callBridge`. The
 * page is on the other origin of this machine; nobody else is spoken to. Messages wait until the page listens.
 */
export function connect(window: Window & typeof globalThis): CallBridge {
  const { document, location } = window;
  const page = otherOrigin(location);
  if (!page) throw new Error(`An app cannot be shown at ${location.origin}.`);

  const trees = treeSender();
  const theme = appTheme(document);
  const moves = new Set<(to: AppLocation) => void>();

  const { port1, port2 } = new MessageChannel();
  const channel = openChannel(port1, {
    named: trees.find,
    // Nobody waits for a handler: what it throws is an error of the app's own page.
    threw: (error) => window.reportError(error),
    answer(what, data) {
      if (what === 'theme') theme.follow(data as PageTheme);
      if (what === 'moved') for (const move of moves) move(data as AppLocation);
    },
  });
  window.parent.postMessage({ forge: 'hello' }, page, [port2]);
  watchHeight(document, (height) => void channel.ask('size', { height }));

  async function reconcile({ forgeDoc }: { forgeDoc: LiveNode }): Promise<void> {
    const { doc, shown } = trees.take(forgeDoc);
    await channel.ask('reconcile', { forgeDoc: doc }, true);
    shown();
  }

  async function history(): Promise<AppHistory> {
    const start = (await channel.ask('createHistory')) as AppLocation;
    const made = createHistory(
      {
        write: (how, to) => void channel.ask('writeHistory', { how, to }),
        go: (steps) => void channel.ask('goHistory', { steps }),
      },
      start,
    );
    moves.add(made.moved);
    return made.history;
  }

  return async (command, data) => {
    switch (command) {
      case 'reconcile':
        return reconcile(data as { forgeDoc: LiveNode });
      case 'createHistory':
        return history();
      case 'enableTheming':
        return theme.enable((await channel.ask('enableTheming')) as PageTheme);
      default:
        return channel.ask(command, data);
    }
  };
}
