import SectionMessage from '@atlaskit/section-message';
import { useId } from 'react';
import { SENTENCE, UNFINISHED } from './words';

/** The rule in plain words, as it is filled in. */
export function Sentence({ says }: { says: string | undefined }) {
  const id = useId();
  return (
    <section className="sentence" aria-labelledby={id}>
      <h2 id={id}>{SENTENCE}</h2>
      <p aria-live="polite" className={says === undefined ? 'subtle' : undefined}>
        {says ?? UNFINISHED}
      </p>
    </section>
  );
}

export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <SectionMessage>
      <div className="notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </SectionMessage>
  );
}
