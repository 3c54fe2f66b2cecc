import { Heading, Inline, LoadingButton, Spinner, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { FixCode } from '../../../domain/doctor/report';
import { TroubleNote } from '../../ticket/trouble-note';
import { CameOfFix } from './came-of-fix';
import { ConfirmFix } from './confirm-fix';
import { Reports } from './reports';
import { useSetUp } from './use-set-up';
import { QUESTIONS, WORDS } from './words';

interface SetUpCheckProps {
  /** It is looked at as soon as this is shown. */
  atOnce?: boolean;
  /** What the last check found is shown until somebody looks. */
  kept?: boolean;
  looked?: () => void;
}

/** Is the project set up so that all this works, and what can be done where it is not? */
export function SetUpCheck({ atOnce = false, kept = false, looked }: SetUpCheckProps) {
  const setUp = useSetUp({ kept, looked });
  const { reports, doing, trouble, came, keptAt } = setUp;
  const [asking, setAsking] = useState<FixCode | null>(null);
  useEffect(() => {
    if (atOnce) void setUp.look();
  }, []);

  const fix = (code: FixCode): void => {
    if (QUESTIONS[code] === null) void setUp.mend(code);
    else setAsking(code);
  };
  const confirm = async (code: FixCode): Promise<void> => {
    await setUp.mend(code);
    setAsking(null);
  };

  return (
    <Stack space="space.200">
      <Heading as="h2">{WORDS.title}</Heading>
      <Text>{WORDS.about}</Text>
      <Inline>
        <LoadingButton
          isLoading={doing === 'looking'}
          isDisabled={doing !== null && doing !== 'looking'}
          onClick={() => void setUp.look()}
        >
          {reports === null || keptAt !== null ? WORDS.check : WORDS.again}
        </LoadingButton>
      </Inline>
      {doing !== null && (
        <Inline space="space.100" alignBlock="center">
          <Spinner size="small" />
          <Text>{doing === 'looking' ? WORDS.looking : WORDS.mending}</Text>
        </Inline>
      )}
      {trouble && <TroubleNote said={trouble} />}
      {came && <CameOfFix came={came} />}
      {keptAt !== null && <Text color="color.text.subtle">{WORDS.lastLook(keptAt)}</Text>}
      {reports && <Reports {...setUp} reports={reports} fix={fix} />}
      {asking !== null && (
        <ConfirmFix
          code={asking}
          fixing={doing === asking}
          confirm={() => void confirm(asking)}
          close={() => setAsking(null)}
        />
      )}
    </Stack>
  );
}
