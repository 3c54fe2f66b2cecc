import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

/** In place of an app that could not be shown: what happened, and what to do. */
export function AppTrouble({ title, said, again }: { title: string; said: string; again: () => void }) {
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={`${title} could not be shown`}>
        <p className="app-trouble-said">{said}</p>
        <p>The rest of the page works without it. Try again; if it stays so, the app’s code needs mending.</p>
        <Button onClick={again}>Try again</Button>
      </SectionMessage>
    </div>
  );
}
