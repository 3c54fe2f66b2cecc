import type { NewCoreIconProps } from '@atlaskit/icon';
import type { ObjectProps, ObjectTileProps } from '@atlaskit/object/types';
import type { ComponentType } from 'react';

type Named<Props> = Readonly<Record<string, ComponentType<Props>>>;

/*
 * Every icon of `@atlaskit/icon/core`, and every object and object tile of `@atlaskit/object`, by name. They are
 * empty here and filled when the page is bundled (`bundling/glyphs.ts`): the lists are the packages', not ours.
 */
export const everyGlyph: Named<NewCoreIconProps> = {};
export const everyObject: Named<ObjectProps> = {};
export const everyObjectTile: Named<ObjectTileProps> = {};
