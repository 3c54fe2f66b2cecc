import { Popup as AkPopup } from '@atlaskit/popup';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { calling } from '../drawing/events';
import { part } from '../drawing/part';
import { flag, handler, oneOf, text } from '../drawing/shapes';
import { TriggerContext } from './trigger';

const SIDES = ['auto', 'top', 'bottom', 'left', 'right'] as const;
const placement = z.enum(SIDES.flatMap((side) => [side, `${side}-start`, `${side}-end`] as const));

const Popup = drawing(
  {
    autoFocus: flag,
    boundary: oneOf('clippingParents'),
    fallbackPlacements: z.optional(z.array(placement)),
    id: text,
    isOpen: z.boolean(),
    label: text,
    onClose: handler,
    placement: z.optional(placement),
    role: text,
    rootBoundary: oneOf('viewport', 'document'),
    shouldDisableFocusLock: flag,
    shouldFitContainer: flag,
    shouldFlip: flag,
    shouldRenderToParent: flag,
    shouldUseCaptureOnOutsideClick: flag,
    strategy: oneOf('absolute', 'fixed'),
    testId: text,
    titleId: text,
  },
  ({
    props: {
      onClose,
      shouldFitContainer,
      shouldRenderToParent,
      strategy,
      label,
      role = label === undefined ? undefined : 'dialog',
      ...props
    },
    node,
  }) => (
    <AkPopup
      {...props}
      {...(shouldFitContainer ? { shouldFitContainer } : { shouldRenderToParent, strategy })}
      role={role}
      label={label}
      onClose={calling(onClose)}
      content={() => <DrawnAll nodes={part(node, 'content')} />}
      trigger={({ ref, 'aria-controls': controls, 'aria-expanded': expanded, 'aria-haspopup': kind }) => (
        <span ref={ref} className={shouldFitContainer ? 'uikit-trigger-wide' : 'uikit-trigger'}>
          <TriggerContext.Provider
            value={{
              'aria-controls': controls,
              'aria-expanded': expanded,
              'aria-haspopup': kind ? 'dialog' : undefined,
            }}
          >
            <DrawnAll nodes={part(node, 'trigger')} />
          </TriggerContext.Provider>
        </span>
      )}
    />
  ),
);

export const popups: Drawings = { Popup };
