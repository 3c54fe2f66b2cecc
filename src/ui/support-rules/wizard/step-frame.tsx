import { Box, Button, Heading, Inline, LoadingButton, ProgressTracker, Stack, Text, xcss } from '@forge/react';
import { useEffect, useState, type ReactNode } from 'react';
import { isPast, previous, STEPS, type Step } from './steps';
import { STEP_WORDS, WORDS } from './words';

/** Lines stay short enough to be read, on a page as wide as the window. */
const readable = xcss({ maxWidth: '60rem' });
/** Seven names beside one another need room; without it, the step's number tells as much. */
const roomy = xcss({ display: 'none', '@media (min-width: 48rem)': { display: 'block' } });

interface StepFrameProps {
  project: string;
  step: Step;
  /** Leads back to a step that was passed; `null`: not while something is being done. */
  goTo: ((step: Step) => void) | null;
  children: ReactNode;
}

/**
 * A page of UI Kit cannot scroll: who pressed a button at the foot of a long step would find the next one at its foot.
 * This button takes the focus with each step that is come to, and the window with it.
 */
function Back({ step, goTo }: Pick<StepFrameProps, 'step' | 'goTo'>) {
  const [first] = useState(step);
  const [moved, setMoved] = useState(false);
  useEffect(() => setMoved((before) => before || step !== first), [step, first]);
  if (step === STEPS[0]) return null;
  return (
    <Inline>
      <Button
        key={step}
        spacing="compact"
        autoFocus={moved || step !== first}
        isDisabled={goTo === null}
        onClick={() => goTo?.(previous(step))}
      >
        {WORDS.back}
      </Button>
    </Inline>
  );
}

const items = (now: Step, goTo: StepFrameProps['goTo']) =>
  STEPS.map((step) => {
    const past = isPast(step, now);
    return {
      id: step,
      label: STEP_WORDS[step].name,
      percentageComplete: past ? 100 : 0,
      status: step === now ? ('current' as const) : past ? ('visited' as const) : ('unvisited' as const),
      ...(past && goTo ? { onClick: () => goTo(step) } : {}),
    };
  });

/** The way through the set-up: where one is, what it is about, and the step itself. */
export const StepFrame = ({ project, step, goTo, children }: StepFrameProps) => (
  <Box xcss={readable}>
    <Stack space="space.300">
      <Heading as="h2">{WORDS.title(project)}</Heading>
      <Box xcss={roomy}>
        <ProgressTracker label={WORDS.progress} items={items(step, goTo)} spacing="cozy" animated={false} />
      </Box>
      <Back step={step} goTo={goTo} />
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {WORDS.step(STEPS.indexOf(step) + 1, STEPS.length)}
        </Text>
        <Heading as="h3">{STEP_WORDS[step].name}</Heading>
        <Text>{STEP_WORDS[step].about}</Text>
      </Stack>
      {children}
    </Stack>
  </Box>
);

interface NavProps {
  next: () => void;
  label?: string;
  /** The next step is on its way. */
  working?: boolean;
  isDisabled?: boolean;
}

/** On to the next step. */
export const Nav = ({ next, label = WORDS.next, working = false, isDisabled = false }: NavProps) => (
  <Inline>
    <LoadingButton appearance="primary" onClick={next} isLoading={working} isDisabled={isDisabled}>
      {label}
    </LoadingButton>
  </Inline>
);
