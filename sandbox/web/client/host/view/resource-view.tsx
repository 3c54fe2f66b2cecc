import { useEffect, useRef, useState } from 'react';
import type { Stage } from '../stage';
import { resourcePath } from '../addresses';
import { appOrigin } from '../origin';
import { AppTree, prepareTree } from './app-tree';
import { AppSkeleton } from './app-skeleton';
import { AppTrouble } from './app-trouble';
import { useActor } from './use-actor';
import { useKeptHeight } from './use-kept-height';
import { useSilence } from './use-silence';

/** What documents of apps may do; their own origin is not that of the page. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads';

interface ResourceViewProps {
  stage: Stage;
  /** Drawn by the page from what the app says; its frame stays out of sight. */
  native: boolean;
  /** In CSS; without it the frame is as high as its document. */
  height?: string;
  width?: string;
}

/** A resource of the app, shown in its place: what its UI Kit code draws, or its own document. */
export function ResourceView(props: ResourceViewProps) {
  const [attempt, setAttempt] = useState(0);
  return <Attempt key={attempt} {...props} again={() => setAttempt(attempt + 1)} />;
}

function Attempt({ stage, native, height, width, again }: ResourceViewProps & { again: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { connected, doc, height: measured, failure } = useActor(frame, stage);
  const path = resourcePath(stage.resource);
  useEffect(() => {
    if (native) prepareTree();
  }, [native]);
  const { silence, loaded } = useSilence(connected, path);
  const origin = appOrigin();

  const trouble = failure ?? silence ?? (origin ? undefined : NO_ORIGIN);
  const hidden = native || doc !== undefined;
  const waiting = hidden ? !doc : !connected;
  const box = useRef<HTMLDivElement>(null);
  const kept = useKeptHeight(`${stage.shown.id} ${stage.resource}`, !waiting && trouble === undefined, box);
  return (
    <div
      ref={box}
      className="app"
      style={trouble === undefined && kept !== undefined ? { height: kept, overflow: 'hidden' } : undefined}
      aria-busy={waiting && !trouble}
    >
      {trouble !== undefined && <AppTrouble title={stage.shown.title} said={trouble} again={again} />}
      {waiting && trouble === undefined && <AppSkeleton height={height ?? (kept === undefined ? undefined : '0')} />}
      {origin && (
        <iframe
          ref={frame}
          className={hidden ? 'app-frame app-frame-hidden' : 'app-frame'}
          title={stage.shown.title}
          src={`${origin}${path}`}
          sandbox={SANDBOX}
          referrerPolicy="no-referrer"
          aria-hidden={hidden || undefined}
          tabIndex={hidden ? -1 : undefined}
          style={hidden ? undefined : { height: height ?? measured ?? 0, width }}
          onLoad={loaded}
        />
      )}
      {doc && trouble === undefined && <AppTree doc={doc} stage={stage} Resource={ResourceView} />}
    </div>
  );
}

const NO_ORIGIN = 'Apps are shown only where the sandbox is opened as localhost or 127.0.0.1.';
