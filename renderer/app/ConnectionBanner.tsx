import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../bridge/connect.ts';
import { bridge, queryClient } from '../bridge/core.ts';
import { useProblemText } from '../people/useProblemText.ts';
import { Banner } from './Banner.tsx';

/** Tells when the core is away or is back; what is shown is asked for again when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [connection, setConnection] = useState<ConnectionState>({ state: 'connecting' });
  useEffect(
    () =>
      bridge.onConnection((next) => {
        setConnection(next);
        if (next.state === 'restored') void queryClient.invalidateQueries();
      }),
    [],
  );
  if (connection.state !== 'lost' && connection.state !== 'failed') return null;
  return (
    <Banner>{connection.state === 'lost' ? t('app.connectionLost') : problemText(connection.problem)}</Banner>
  );
}
