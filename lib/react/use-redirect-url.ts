import { useEffect, useState } from 'react';
import { send } from '../messages/send.ts';

/** The address to enter at Google for one's own client id. */
export function useRedirectUrl(): string | undefined {
  const [redirectUrl, setRedirectUrl] = useState<string | undefined>();
  useEffect(() => {
    void send('redirectUrl', {}).then((outcome) => outcome.ok && setRedirectUrl(outcome.value));
  }, []);
  return redirectUrl;
}
