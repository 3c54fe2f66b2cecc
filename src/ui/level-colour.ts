import type { Lozenge } from '@forge/react';
import type { Colour } from '../domain/escalation-rules';

type Appearance = NonNullable<Parameters<typeof Lozenge>[0]['appearance']>;

const LOOKS: Record<Colour, Appearance> = {
  grey: 'default',
  blue: 'inprogress',
  green: 'success',
  yellow: 'moved',
  red: 'removed',
  purple: 'new',
};

/** The look of a level's lozenge: the one that all had before levels could have colours, where it has none that is known. */
export function levelLook(level: { readonly colour?: string | undefined } | undefined): Appearance {
  const colour = level?.colour;
  return isColour(colour) ? LOOKS[colour] : 'inprogress';
}

const isColour = (colour: string | undefined): colour is Colour => colour !== undefined && Object.hasOwn(LOOKS, colour);
