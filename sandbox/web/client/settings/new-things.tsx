import { useState } from 'react';
import { TextAsk } from '../common/text-ask';
import { useSession } from '../session';
import { AddDialog } from '../workflow/dialog';

interface NewThingProps {
  saved: () => Promise<void>;
}
interface WordsProps {
  title: string;
  path: string;
  /** What is asked for, by the name it is sent under. */
  asked: Record<string, string>;
  saved: () => Promise<void>;
}

/** A dialog that asks for a few words and sends them. */
function NewThing({ title, path, asked, saved }: WordsProps) {
  const { http } = useSession();
  const [words, setWords] = useState<Record<string, string>>({});
  return (
    <AddDialog
      title={title}
      complete={Object.keys(asked).every((name) => words[name]?.trim())}
      begin={() => setWords({})}
      add={async () => {
        await http.send('POST', path, words);
        await saved();
      }}
    >
      {Object.entries(asked).map(([name, label]) => (
        <TextAsk
          key={name}
          id={`new-${name}`}
          label={label}
          value={words[name] ?? ''}
          set={(text) => setWords({ ...words, [name]: text })}
        />
      ))}
    </AddDialog>
  );
}

const LINK_TYPE = { name: 'Name', outward: 'Outward description', inward: 'Inward description' };

export const NewLinkType = (props: NewThingProps) => (
  <NewThing {...props} title="Add link type" path="/rest/api/3/issueLinkType" asked={LINK_TYPE} />
);
export const NewRole = (props: NewThingProps) => (
  <NewThing {...props} title="Add role" path="/rest/api/3/role" asked={{ name: 'Name' }} />
);
