import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState } from 'react';
import type { RuleConfigs } from '../../../../src/domain/gate/read-config';
import { withDesk } from '../site/facts';
import { Notes, Sentence } from './notes';
import type { Answering } from './answer-jira';
import type { AnyWrong, RuleScreen } from './rule-screen';
import { textToKeep } from './text-to-keep';
import type { Opened } from './use-opened';
import { elsewhere, SAVE_AGAIN, TOO_LARGE, UNREADABLE, WRONG } from './words';

interface OpenFormProps<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong> {
  screen: RuleScreen<Rule, Draft, Wrong>;
  opened: Opened<RuleConfigs[Rule]>;
  answering: Answering;
}

/** The form with what is known of the site, asked by Jira for what to save. */
export function OpenForm<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong>({
  screen,
  opened,
  answering,
}: OpenFormProps<Rule, Draft, Wrong>) {
  const { place, stored } = opened;
  const [site, setSite] = useState(opened.site);
  const [draft, setDraft] = useState<Draft>(() =>
    stored.readable ? screen.resume(stored.config, site) : screen.begin(site),
  );
  /** From the first attempt to save on, the fields say what is wrong with them, until it is right. */
  const [tried, setTried] = useState(0);
  const finished = screen.finish(draft, site);
  const text = 'config' in finished ? textToKeep(finished.config) : undefined;
  useEffect(() => {
    answering.answer = () => {
      setTried((times) => times + 1);
      return text;
    };
  }, [answering, text]);

  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tried > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);

  const wrong = tried > 0 && 'wrong' in finished ? finished.wrong : undefined;
  const tooLarge = 'config' in finished && text === undefined ? TOO_LARGE : undefined;
  const whole = ('wrong' in finished ? finished.wrong.all : undefined) ?? tooLarge;
  const notes = screen.notes(draft, site);
  return (
    <div className="form" ref={box}>
      {!stored.readable && stored.why !== 'missing' && (
        <SectionMessage appearance="warning" title={UNREADABLE[stored.why]}>
          <p>{screen.meanwhile.unreadable}</p>
          <p>{SAVE_AGAIN}</p>
        </SectionMessage>
      )}
      <screen.Form
        draft={draft}
        onChange={setDraft}
        wrong={wrong ?? ({} as Wrong)}
        site={site}
        onDesk={(desk) => setSite(withDesk(site, desk))}
      />
      <Sentence says={'config' in finished ? finished.config.says : undefined} />
      {whole !== undefined && (
        <div role="alert">
          <SectionMessage appearance="error">
            <p>{whole}</p>
          </SectionMessage>
        </div>
      )}
      {wrong !== undefined && whole === undefined && <p role="alert">{WRONG}</p>}
      <Notes notes={place.leadsElsewhere === null ? notes : [elsewhere(place.leadsElsewhere), ...notes]} />
    </div>
  );
}
