import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Keeps the active tab in sight where there are more tabs than fit. */
export function ActiveTabInSight(): null {
  const active = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  const title = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.title);
  useEffect(() => {
    document.getElementById(`graphiql-session-tab-${active}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, title]);
  return null;
}
