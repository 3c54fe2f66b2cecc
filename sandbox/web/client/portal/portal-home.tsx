import Heading from '@atlaskit/heading';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useEffect, useMemo, useState } from 'react';
import { Articles } from './articles';
import { typesByGroup } from './groups';
import type { Portal } from './load';
import { MyRequests } from './my-requests';
import { RequestTypes } from './request-types';

/** The portal's start: search for an answer, ask for something, see what became of what was asked. */
export function PortalHome({ portal }: { portal: Portal }) {
  const [text, setText] = useState('');
  const groups = useMemo(() => typesByGroup(portal.groups, portal.types, text), [portal, text]);
  useEffect(() => {
    document.title = `${portal.desk.projectName} portal · Tierline sandbox`;
  }, [portal]);
  return (
    <>
      <div className="portal-hero">
        <Heading as="h1" size="large">
          How can we help?
        </Heading>
        <Textfield
          aria-label="Search for articles and requests"
          placeholder="Search, for example “VPN”"
          elemBeforeInput={
            <span className="portal-search-sign">
              <SearchIcon label="" />
            </span>
          }
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Articles deskId={portal.desk.id} text={text} />
      </div>
      <div className="portal-columns">
        <RequestTypes desk={portal.desk} groups={groups} text={text} />
        <MyRequests desk={portal.desk} />
      </div>
    </>
  );
}
