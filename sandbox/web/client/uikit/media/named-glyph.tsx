import type { NewCoreIconProps } from '@atlaskit/icon';
import type { ObjectProps, ObjectTileProps } from '@atlaskit/object/types';
import { Marker } from '../drawing/marker';
import { everyGlyph, everyObject, everyObjectTile } from './every-glyph';
import { namesOf } from './glyph-names';

const known = <T,>(all: Readonly<Record<string, T>>, names: string[]): T | undefined => {
  const name = names.find((candidate) => Object.hasOwn(all, candidate));
  return name === undefined ? undefined : all[name];
};

export function NamedGlyph({ name, ...props }: NewCoreIconProps & { name: string }) {
  const Known = known(everyGlyph, namesOf(name));
  return Known ? <Known {...props} /> : <Marker what={`Icon: glyph ${name}`} />;
}

export function NamedObject({ name, ...props }: ObjectProps & { name: string }) {
  const Known = known(everyObject, [name]);
  return Known ? <Known {...props} /> : <Marker what={`AtlassianIcon: glyph ${name}`} />;
}

export function NamedObjectTile({ name, ...props }: ObjectTileProps & { name: string }) {
  const Known = known(everyObjectTile, [name]);
  return Known ? <Known {...props} /> : <Marker what={`AtlassianTile: glyph ${name}`} />;
}
