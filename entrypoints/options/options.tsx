import { useState } from 'react';
import { OptionsView } from '../../components/options-view.tsx';
import { ROLES } from '../../lib/domain/practices/index.ts';
import { openTab } from '../../lib/react/open.ts';
import { useCommands } from '../../lib/react/use-commands.ts';
import type { Commands } from '../../lib/react/use-commands.ts';
import { useLive } from '../../lib/react/use-live.ts';
import { useRedirectUrl } from '../../lib/react/use-redirect-url.ts';

export function Options() {
  const live = useLive((state) => state.live);
  const redirectUrl = useRedirectUrl();
  const { run, busy, problem, failed } = useCommands();
  const [changed, setChanged] = useState<string>();
  /** Runs a command; `about` says which setting it changes, if it does. */
  const start = (...[command, input, about]: [...Parameters<Commands['run']>, about?: string]): void => {
    setChanged(about);
    void run(command, input);
  };
  return (
    <OptionsView
      data={{ live, busy, problem, failed, changed, redirectUrl, roles: ROLES }}
      actions={{
        connect: (clientId) => start('connect', clientId === undefined ? {} : { clientId }),
        signInAgain: () => start('reconnect', {}),
        disconnect: () => start('disconnect', {}),
        leaveSample: () => start('leaveSample', {}),
        openWelcome: () => openTab('/welcome.html'),
        copyRedirect: () => void navigator.clipboard.writeText(redirectUrl ?? ''),
        chooseRole: (roleId) => start('chooseRole', { roleId }),
        removeAllBlocks: () => start('removeAllBlocks', {}),
        changeProtection: (change) => start('changeProtection', change, Object.keys(change).join(' ')),
        setLevel: (practiceId, level) => start('setLevel', { practiceId, level }, `level ${practiceId}`),
        pause: (input) => start('pause', input, 'pause'),
        endPause: () => start('endPause', {}, 'pause'),
      }}
    />
  );
}
