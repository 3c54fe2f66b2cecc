import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { Go } from '../common/go';
import { useSession } from '../session';

/** A ticket named by its key; the app itself knows only ids. Nothing, for those who may not see it. */
export function TicketName({ id }: { id: string }) {
  const { http, account } = useSession();
  const [key, setKey] = useState<string>();
  useEffect(() => {
    let gone = false;
    http
      .get(`/rest/api/3/issue/${encodeURIComponent(id)}?fields=summary`)
      .then((answer) => !gone && setKey(z.object({ key: z.string() }).parse(answer).key))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [http, id]);
  return key === undefined ? null : <Go to={{ page: 'issue', key, as: account }}>{key}</Go>;
}
