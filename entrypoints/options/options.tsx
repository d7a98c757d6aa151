import { OptionsView } from '../../components/options-view.tsx';
import { ROLES } from '../../lib/domain/practices/index.ts';
import { openTab } from '../../lib/react/open.ts';
import { useCommands } from '../../lib/react/use-commands.ts';
import { useLive } from '../../lib/react/use-live.ts';
import { useRedirectUrl } from '../../lib/react/use-redirect-url.ts';

export function Options() {
  const live = useLive((state) => state.live);
  const redirectUrl = useRedirectUrl();
  const { run, busy, problem, failed } = useCommands();
  return (
    <OptionsView
      data={{ live, busy, problem, failed, redirectUrl, roles: ROLES }}
      actions={{
        connect: (clientId) => void run('connect', clientId === undefined ? {} : { clientId }),
        signInAgain: () => void run('reconnect', {}),
        disconnect: () => void run('disconnect', {}),
        leaveSample: () => void run('leaveSample', {}),
        openWelcome: () => openTab('/welcome.html'),
        copyRedirect: () => void navigator.clipboard.writeText(redirectUrl ?? ''),
        chooseRole: (roleId) => void run('chooseRole', { roleId }),
        removeAllBlocks: () => void run('removeAllBlocks', {}),
      }}
    />
  );
}
