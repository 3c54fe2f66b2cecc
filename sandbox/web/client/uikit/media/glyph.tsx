import type { NewCoreIconProps } from '@atlaskit/icon';
import type { ObjectProps, ObjectTileProps } from '@atlaskit/object/types';
import { type ComponentType, lazy, Suspense, useMemo } from 'react';

/** The maps of all icons are large: they come when a page first shows one that its app named. */
const NamedGlyph = lazy(() => import('./named-glyph').then((all) => ({ default: all.NamedGlyph })));
const NamedObject = lazy(() => import('./named-glyph').then((all) => ({ default: all.NamedObject })));
const NamedObjectTile = lazy(() => import('./named-glyph').then((all) => ({ default: all.NamedObjectTile })));

const waiting = <span className="uikit-glyph-waiting" />;

/** An icon by its name in UI Kit; its place is kept while icons are on their way. */
export const Glyph = (props: NewCoreIconProps & { name: string }) => (
  <Suspense fallback={waiting}>
    <NamedGlyph {...props} />
  </Suspense>
);

export const ObjectGlyph = (props: ObjectProps & { name: string }) => (
  <Suspense fallback={waiting}>
    <NamedObject {...props} />
  </Suspense>
);

export const ObjectTile = (props: ObjectTileProps & { name: string }) => (
  <Suspense fallback={waiting}>
    <NamedObjectTile {...props} />
  </Suspense>
);

/** `Glyph` of one name as a component, for the properties of Atlaskit that take one. */
export const useGlyph = (name: string | undefined): ComponentType<NewCoreIconProps> | undefined =>
  useMemo(
    () => (name === undefined ? undefined : (props: NewCoreIconProps) => <Glyph {...props} name={name} />),
    [name],
  );
