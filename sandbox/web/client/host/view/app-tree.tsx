import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../session';
import type { ForgeNode, FrameProps, UiKitServices } from '../../uikit/contract';
import { useColorMode } from '../color-mode';
import type { Stage } from '../stage';
import { followedAs } from './links-as';
import { AppSkeleton } from './app-skeleton';

const load = () => import('../../uikit/forge-tree').then((module) => ({ default: module.ForgeTree }));

/** Large, and needed only where an app is shown. */
const ForgeTree = lazy(load);

/** Has the components at hand by the time that an app has something to draw. */
export const prepareTree = (): void =>
  void load().catch(() => {
    // Whoever draws says what is wrong.
  });

interface AppTreeProps {
  doc: ForgeNode;
  stage: Stage;
  /** Shows another resource of the same module, for `Frame`. */
  Resource: ComponentType<{ stage: Stage; native: boolean; height?: string; width?: string }>;
}

/** What an app's UI Kit code draws, in the page's own components. */
export function AppTree({ doc, stage, Resource }: AppTreeProps) {
  const { account, http, timeZone = 'UTC' } = useSession();
  const follow = useMemo(() => followedAs(account), [account]);
  const theme = useColorMode();
  const locale = useLocale(stage);
  const current = useRef(stage);
  current.current = stage;

  /* One component for the life of the tree: another would load each frame anew. */
  const Frame = useMemo(() => {
    return function AppFrame({ resource, height, width, dispatch, frameId }: FrameProps) {
      const inner: Stage = { ...current.current, resource, frame: { id: frameId, dispatch } };
      return <Resource stage={inner} native={false} height={height} width={width} />;
    };
  }, [Resource]);
  const services = useMemo<UiKitServices>(
    () => ({ http, locale, timeZone, theme, Frame, unknown: (what) => current.current.page.unknown(what) }),
    [http, locale, timeZone, theme, Frame],
  );
  return (
    <Suspense fallback={<AppSkeleton />}>
      <div className="app-tree" onClickCapture={follow} onAuxClickCapture={follow}>
        <ForgeTree doc={doc} services={services} />
      </div>
    </Suspense>
  );
}

function useLocale({ context }: Stage): string {
  const [locale, setLocale] = useState('en-US');
  useEffect(() => {
    context().then(
      (found) => found.locale && setLocale(found.locale),
      () => undefined,
    );
  }, [context]);
  return locale;
}
