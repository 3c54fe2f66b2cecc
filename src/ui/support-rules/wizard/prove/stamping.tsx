import { Button, Heading, Inline, LoadingButton, ProgressBar, Stack, Text } from '@forge/react';
import type { Stamping as Stamped } from '../../../../contract/set-up';
import { TroubleNote } from '../../../ticket/trouble-note';
import { isUnderWay, useStamping } from './use-stamping';
import { STAMP, STAMPING } from './words';

/** How far it is: that there are more than it looked like at first is no reason to show more than all. */
function HowFar({ stamping: { state, done, about } }: { stamping: Stamped }) {
  const said = STAMP.done(done, Math.max(done, about));
  const part = about === 0 ? 1 : Math.min(1, done / about);
  return (
    <Stack space="space.100">
      <Text>{STAMPING[state]}</Text>
      <ProgressBar ariaLabel={said} value={state === 'done' ? 1 : part} />
      {about + done > 0 && (
        <Text size="small" color="color.text.subtle">
          {said}
        </Text>
      )}
    </Stack>
  );
}

/** Open tickets from before the rules get their team and level. */
export function Stamping() {
  const { stamping, trouble, asking, start, stop } = useStamping();
  const underWay = stamping ? isUnderWay(stamping) : false;
  return (
    <Stack space="space.150">
      <Heading as="h4" size="small">
        {STAMP.title}
      </Heading>
      <Text>{STAMP.about}</Text>
      {trouble && <TroubleNote said={trouble} />}
      {stamping && <HowFar stamping={stamping} />}
      <Inline>
        {underWay ? (
          <Button onClick={stop}>{STAMP.stop}</Button>
        ) : (
          stamping?.state !== 'done' && (
            <LoadingButton onClick={start} isLoading={asking === 'stamping.start'} isDisabled={stamping === undefined}>
              {STAMP.start}
            </LoadingButton>
          )
        )}
      </Inline>
    </Stack>
  );
}
