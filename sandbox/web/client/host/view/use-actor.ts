import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { ForgeNode } from '../../uikit/contract';
import { perform } from '../commands/all';
import { appOrigin } from '../origin';
import { type Channel, openChannel, type Port } from '../rpc/channel';
import type { Actor, Stage } from '../stage';

/** What is known of the document in an app's frame. */
export interface FrameState {
  /** It has reached the bridge. */
  connected: boolean;
  /** UI Kit: what it wants drawn. */
  doc?: ForgeNode;
  /** Custom UI: how high it is. */
  height?: number;
  /** What it could not go on from. */
  failure?: string;
}

const hello = z.object({ forge: z.literal('hello') });
const reconciled = z.object({ forgeDoc: z.custom<ForgeNode>((doc) => typeof doc === 'object' && doc !== null) });
const sized = z.object({ height: z.number() });
const failed = z.object({ error: z.looseObject({ message: z.optional(z.string()) }) });

const NOTHING: FrameState = { connected: false };

/**
 * Connects an app's frame with the page. Only the document in that very frame, from the apps' origin, is heard; from
 * then on the two speak over a channel of their own. A frame that loads anew begins anew.
 */
export function useActor(frame: RefObject<HTMLIFrameElement | null>, stage: Stage): FrameState {
  const [state, setState] = useState(NOTHING);
  const current = useRef(stage);
  current.current = stage;
  const drawn = useRef<(() => void)[]>([]);

  // At once with the frame: on a busy page a document from the cache speaks before later effects have run.
  useLayoutEffect(() => {
    let open: { channel: Channel; undo: (() => void)[] } | undefined;
    const close = (): void => {
      open?.undo.forEach((undo) => undo());
      open?.channel.close();
      open = undefined;
    };

    function connect(port: Port): void {
      close();
      setState({ connected: true });
      const undo: (() => void)[] = [];
      const actor: Actor = {
        tell: (what, data) => void channel.ask(what, data).catch(() => undefined),
        until: (work) => void undo.push(work),
      };
      const own: Record<string, (data: unknown) => unknown> = {
        reconcile(data) {
          const { forgeDoc } = reconciled.parse(data);
          if (forgeDoc.type !== 'Root') return current.current.page.unknown(`root ${forgeDoc.type}`);
          return new Promise<void>((shown) => {
            drawn.current.push(shown);
            setState((old) => ({ ...old, doc: forgeDoc }));
          });
        },
        size: (data) => setState((old) => ({ ...old, height: sized.parse(data).height })),
        onError: (data) =>
          setState((old) => ({ ...old, failure: failed.parse(data).error.message ?? 'The app gave no reason.' })),
      };
      const channel = openChannel(port, {
        answer: (what, data) => (own[what] ? own[what](data) : perform(what, data, current.current, actor)),
      });
      open = { channel, undo };
    }

    const listen = ({ source, origin, data, ports }: MessageEvent): void => {
      if (source !== frame.current?.contentWindow || origin !== appOrigin()) return;
      const [port] = ports;
      if (port && hello.safeParse(data).success) connect(port);
    };
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
      close();
    };
  }, [frame]);

  useEffect(() => {
    for (const shown of drawn.current.splice(0)) shown();
  }, [state.doc]);
  return state;
}
