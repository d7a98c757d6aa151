import { useSpeech } from './speech.tsx';

/** Where an account's owner sees and takes back what programs may do. */
const GOOGLE_CONNECTIONS = 'https://myaccount.google.com/connections';

/** The account is forgotten here, and Google could not be told: the way to take the permission back there. */
export function Disconnected() {
  const { words } = useSpeech();
  return (
    <div className="note">
      <output>
        <strong>{words.disconnectedTitle}</strong> {words.disconnectedText}
      </output>{' '}
      <a href={GOOGLE_CONNECTIONS} target="_blank" rel="noreferrer">
        {words.googleConnections}
      </a>
    </div>
  );
}
