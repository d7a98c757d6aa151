import { useState } from 'react';
import type { ProtectionProps } from './protection-settings.tsx';
import { SavedNote } from './saved-note.tsx';
import { Tick } from './tick.tsx';
import { useProtectionWords } from './use-protection-words.ts';

/** Google declines for everybody: with VIPs in the list it takes a second tick. */
export function AutoDecline({ live: { protection }, data, actions }: ProtectionProps) {
  const own = useProtectionWords();
  const [wanted, setWanted] = useState(false);
  const { autoDecline, vips } = protection;
  const idle = data.busy !== undefined;
  const set = (on: boolean): void => {
    if (on !== autoDecline) actions.changeProtection({ autoDecline: on });
  };
  return (
    <div className="stack">
      <h3>{own.protection.declineTitle}</h3>
      <p className="soft">{own.protection.declineText}</p>
      <Tick
        label={own.protection.decline}
        ticked={autoDecline || wanted}
        idle={idle}
        onTick={(on) => {
          setWanted(on && vips.length > 0);
          if (!on || vips.length === 0) set(on);
        }}
      />
      {vips.length > 0 && (autoDecline || wanted) && (
        <div className="stack second">
          {!autoDecline && <p className="soft">{own.protection.declineVipsText}</p>}
          <Tick
            label={own.protection.declineVips}
            ticked={autoDecline}
            idle={idle}
            onTick={(on) => {
              setWanted(true);
              set(on);
            }}
          />
        </div>
      )}
      <SavedNote data={data} about="autoDecline" />
    </div>
  );
}
