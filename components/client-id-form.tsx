import { useId, useState } from 'react';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

const CLIENT_ID = /^[\w.-]+\.apps\.googleusercontent\.com$/;

interface ClientIdFormProps {
  readonly redirectUrl: string | undefined;
  readonly copied: boolean;
  readonly idle: boolean;
  readonly onCopy: () => void;
  readonly onConnect: (clientId: string) => void;
}

/** The redirect address to carry to Google, and the client id to bring back. */
export function ClientIdForm({ redirectUrl, copied, idle, onCopy, onConnect }: ClientIdFormProps) {
  const { words } = useSpeech();
  const field = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (): void => {
    const clientId = text.trim();
    const right = CLIENT_ID.test(clientId);
    setWrong(!right);
    if (right) onConnect(clientId);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!idle) submit();
      }}
    >
      <div className="field">
        <label htmlFor={`${field}-redirect`}>{words.redirectAddress}</label>
        <div className="row">
          <output id={`${field}-redirect`}>{redirectUrl ?? '…'}</output>
          <Button idle={redirectUrl === undefined} onClick={onCopy}>
            {copied ? words.copied : words.copy}
          </Button>
        </div>
      </div>
      <div className="field">
        <label htmlFor={field}>{words.clientId}</label>
        <input
          id={field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={wrong}
          aria-describedby={`${field}-hint`}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
          }}
        />
        <p id={`${field}-hint`} className="small soft" role={wrong ? 'alert' : undefined}>
          {wrong ? words.clientIdWrong : words.clientIdHint}
        </p>
      </div>
      <div className="row">
        <Button kind="main" tall idle={idle} onClick={submit}>
          {words.connectGoogle}
        </Button>
      </div>
    </form>
  );
}
