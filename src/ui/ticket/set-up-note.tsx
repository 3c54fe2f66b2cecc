import { SectionMessage, Text } from '@forge/react';
import type { ShownRules } from '../../domain/shown-rules';
import { SET_UP } from './words';

/** For agents: the last set-up check found something that makes hand-overs go wrong. Costs nothing: the rules carry it. */
export const SetUpNote = ({ rules: { setUp } }: { rules: ShownRules }) =>
  setUp ? (
    <SectionMessage appearance="warning" title={SET_UP.title}>
      <Text>{setUp.trouble.happened}</Text>
      <Text>{setUp.trouble.means}</Text>
      <Text>{SET_UP.next}</Text>
    </SectionMessage>
  ) : null;
