import { useId, useState } from 'react';
import { useKeepFocus } from '../../lib/react/use-keep-focus.ts';
import { Button } from '../button.tsx';
import type { ProtectionProps } from './protection-settings.tsx';
import { SavedNote } from './saved-note.tsx';
import { useProtectionWords } from './use-protection-words.ts';

/** One address, by itself or as mail programs copy it: `Ada <ada@example.com>`. */
const ADDRESS = /^(?:[^<>@]*<)?([^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+)>?$/;

/** People who are never declined. */
export function Vips({ live: { protection }, data, actions }: ProtectionProps) {
  const own = useProtectionWords();
  const field = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'vipWrong' | 'vipThere'>();
  const { vips, autoDecline } = protection;
  const list = useKeepFocus<HTMLDivElement>(vips.length, 'input');
  const idle = data.busy !== undefined;
  const add = (): void => {
    const address = ADDRESS.exec(text.trim())?.[1]?.toLowerCase();
    const no = address === undefined ? 'vipWrong' : vips.includes(address) ? 'vipThere' : undefined;
    setWrong(no);
    if (address === undefined || no) return;
    setText('');
    // Google would decline this one as well, and nobody has agreed to that.
    const stop = autoDecline && vips.length === 0;
    actions.changeProtection({ vips: [...vips, address], ...(stop ? { autoDecline: false } : {}) });
  };
  return (
    <div className="stack" ref={list}>
      <h3>{own.protection.vipsTitle}</h3>
      <p className="soft">{own.protection.vipsText}</p>
      {vips.length === 0 && <p>{own.protection.vipsNone}</p>}
      {vips.length > 0 && (
        <ul className="vips">
          {vips.map((address) => (
            <li key={address} className="spread">
              <bdi>{address}</bdi>
              <Button
                kind="quiet"
                idle={idle}
                label={own.protection.vipRemove(address)}
                onClick={() => actions.changeProtection({ vips: vips.filter((each) => each !== address) })}
              >
                {own.protection.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!idle) add();
        }}
      >
        <label htmlFor={field}>{own.protection.vipAddress}</label>
        <div className="row">
          <input
            id={field}
            type="email"
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong && `${field}-wrong`}
            onChange={(event) => {
              setText(event.target.value);
              setWrong(undefined);
            }}
          />
          <Button idle={idle} onClick={add}>
            {own.protection.vipAdd}
          </Button>
        </div>
        {wrong && (
          <p id={`${field}-wrong`} className="soft" role="alert">
            {own.protection[wrong]}
          </p>
        )}
      </form>
      <SavedNote data={data} about="vips" />
      <SavedNote data={data} about="vips autoDecline" saved={own.protection.vipsStopDeclining} />
    </div>
  );
}
