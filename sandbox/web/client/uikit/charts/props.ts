import { type CSSProperties, useMemo } from 'react';
import * as z from 'zod/mini';
import { useServices } from '../drawing/services';
import { flag, number, text } from '../drawing/shapes';
import { isToken, styleValue } from '../drawing/tokens';
import { Palette } from './colours';

/** In pixels; documented with every chart of UI Kit. */
export const DEFAULT_HEIGHT = 400;

export const accessor = z.union([z.number(), z.string()]);
const margin = z.optional(z.string().check(z.refine((value) => isToken(value, 'space'))));

/** What every chart has. `hideMenu` hides a menu (download, full screen) that there is none of here. */
export const common = {
  colorPalette: z.optional(Palette),
  data: z.array(z.unknown()),
  height: number,
  hideMenu: flag,
  plotMargin: margin,
  plotMarginBottom: margin,
  plotMarginLeft: margin,
  plotMarginRight: margin,
  plotMarginTop: margin,
  showBorder: flag,
  subtitle: text,
  title: text,
  width: number,
};

type Margins = Partial<Record<`plotMargin${'' | 'Bottom' | 'Left' | 'Right' | 'Top'}`, string>>;

export function plotStyle(props: Margins): CSSProperties {
  const of = (own: string | undefined): string | undefined => {
    const given = own ?? props.plotMargin;
    return given === undefined ? undefined : styleValue(given);
  };
  return {
    paddingBottom: of(props.plotMarginBottom),
    paddingLeft: of(props.plotMarginLeft),
    paddingRight: of(props.plotMarginRight),
    paddingTop: of(props.plotMarginTop),
  };
}

/** Figures as the person who looks writes them. */
export function useFormat(): (figure: number) => string {
  const { locale } = useServices();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    return (figure: number) => format.format(figure);
  }, [locale]);
}
