import { createContext, useContext, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { Http } from '../../api/http';

/** Somebody, as UI Kit shows them and hands them to the app. */
export interface Person {
  id: string;
  name: string;
  avatarUrl?: string;
}

/** Who is who, each asked for once. */
export interface People {
  byId(id: string): Promise<Person>;
  /** Those whose name or address begins with the words, as the site's own picker finds them. */
  find(words: string): Promise<Person[]>;
}

const User = z.object({
  accountId: z.string(),
  displayName: z.string(),
  avatarUrls: z.optional(z.record(z.string(), z.string())),
});
const Found = z.object({
  users: z.array(z.object({ accountId: z.string(), displayName: z.string(), avatarUrl: z.optional(z.string()) })),
});

/** The site's own pictures, from wherever this page is served: the site need not know on which port. */
function pictureOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

export function peopleOf(http: Http): People {
  const asked = new Map<string, Promise<Person>>();
  async function ask(id: string): Promise<Person> {
    const user = User.parse(await http.get(`/rest/api/3/user?accountId=${encodeURIComponent(id)}`));
    return { id: user.accountId, name: user.displayName, avatarUrl: pictureOf(user.avatarUrls?.['48x48']) };
  }
  return {
    byId(id) {
      const person = asked.get(id) ?? ask(id);
      asked.set(id, person);
      return person;
    },
    async find(words) {
      const { users } = Found.parse(await http.get(`/rest/api/3/user/picker?query=${encodeURIComponent(words)}`));
      return users.map(({ accountId, displayName, avatarUrl }) => ({
        id: accountId,
        name: displayName,
        avatarUrl: pictureOf(avatarUrl),
      }));
    },
  };
}

export const PeopleContext = createContext<People | undefined>(undefined);

export function usePeople(): People {
  const people = useContext(PeopleContext);
  if (!people) throw new Error('People are known inside a ForgeTree only.');
  return people;
}

/** The persons of these account ids, as far as they are known yet; `null` for one who cannot be seen. */
export function usePersons(ids: readonly string[]): ReadonlyMap<string, Person | null> {
  const people = usePeople();
  const [known, setKnown] = useState<ReadonlyMap<string, Person | null>>(new Map());
  const wanted = ids.join('\n');
  useEffect(() => {
    let gone = false;
    const tell = (id: string, person: Person | null): void =>
      void (gone || setKnown((before) => new Map(before).set(id, person)));
    for (const id of wanted === '' ? [] : wanted.split('\n'))
      people.byId(id).then(
        (person) => tell(id, person),
        () => tell(id, null),
      );
    return () => {
      gone = true;
    };
  }, [people, wanted]);
  return known;
}
