import { Inline, List, ListItem, LoadingButton, SectionMessage, Stack, Text, User } from '@forge/react';
import type { FixCode } from '../../../domain/doctor/report';
import type { Found } from './gather';
import { Steps } from './steps';
import { FIXES, WORDS } from './words';

interface FindingProps {
  found: Found;
  doing: 'looking' | FixCode | null;
  /** `null`: who looks cannot mend it by a button. */
  fix: ((code: FixCode) => void) | null;
}

const appearanceOf = ({ state, affectsHandOvers }: Found): 'information' | 'error' | 'warning' => {
  if (state === 'unknown' || state === 'advice') return 'information';
  return affectsHandOvers ? 'error' : 'warning';
};

/** One thing that is wrong or could not be seen: what happened, what it means, what to do, and the ways to do it. */
export function Finding({ found, doing, fix }: FindingProps) {
  const { headline, about, says, steps, path, clock, fix: code } = found;
  return (
    <SectionMessage appearance={appearanceOf(found)} title={headline}>
      <Stack space="space.100">
        {found.state === 'unknown' && <Text>{WORDS.notKnown}</Text>}
        {about.length > 0 && (
          <List type="unordered">
            {about.map((line) => (
              <ListItem key={line}>{line}</ListItem>
            ))}
          </List>
        )}
        {found.affectsHandOvers && <Text weight="bold">{WORDS.affects}</Text>}
        {says.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {found.changedBy && (
          <Inline space="space.075" alignBlock="center" shouldWrap>
            <Text>{WORDS.changed(found.changedBy)}</Text>
            <User accountId={found.changedBy.accountId} />
          </Inline>
        )}
        <Steps steps={steps} path={path} {...(clock ? { clock } : {})} />
        {fix && code !== null && (
          <Inline>
            <LoadingButton
              isLoading={doing === code}
              isDisabled={doing !== null && doing !== code}
              onClick={() => fix(code)}
            >
              {FIXES[code]}
            </LoadingButton>
          </Inline>
        )}
      </Stack>
    </SectionMessage>
  );
}
