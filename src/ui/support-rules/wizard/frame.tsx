import { Box, Button, ButtonGroup, Heading, LoadingButton, ProgressTracker, Stack, Text, xcss } from '@forge/react';
import type { ReactNode } from 'react';
import { isPast, STEPS, type Step } from './steps';
import { STEP_WORDS, WORDS } from './words';

/** Lines stay short enough to be read, on a page as wide as the window. */
const readable = xcss({ maxWidth: '60rem' });
/** Seven names beside one another need room; without it, the step's number tells as much. */
const roomy = xcss({ display: 'none', '@media (min-width: 48rem)': { display: 'block' } });

interface FrameProps {
  project: string;
  step: Step;
  /** Leads back to a step that was passed; `null`: not while something is being done. */
  goTo: ((step: Step) => void) | null;
  children: ReactNode;
}

const items = (now: Step, goTo: FrameProps['goTo']) =>
  STEPS.map((step) => {
    const past = isPast(step, now);
    return {
      id: step,
      label: STEP_WORDS[step].name,
      percentageComplete: past ? 100 : 0,
      status: step === now ? ('current' as const) : past ? ('visited' as const) : ('disabled' as const),
      ...(past && goTo ? { onClick: () => goTo(step) } : {}),
    };
  });

/** The way through the set-up: where one is, what it is about, and the step itself. */
export const Frame = ({ project, step, goTo, children }: FrameProps) => (
  <Box xcss={readable}>
    <Stack space="space.300">
      <Heading as="h2">{WORDS.title(project)}</Heading>
      <Box xcss={roomy}>
        <ProgressTracker label={WORDS.progress} items={items(step, goTo)} spacing="cozy" animated={false} />
      </Box>
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
  back?: (() => void) | undefined;
  next?: (() => void) | undefined;
  label?: string;
  /** The next step is on its way. */
  working?: boolean;
  isDisabled?: boolean;
}

/** On to the next step, or back. */
export const Nav = ({ back, next, label = WORDS.next, working = false, isDisabled = false }: NavProps) => (
  <ButtonGroup>
    {next && (
      <LoadingButton appearance="primary" onClick={next} isLoading={working} isDisabled={isDisabled}>
        {label}
      </LoadingButton>
    )}
    {back && (
      <Button appearance="subtle" onClick={back} isDisabled={working}>
        {WORDS.back}
      </Button>
    )}
  </ButtonGroup>
);
