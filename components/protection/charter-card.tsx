import type { Charter } from '../../lib/domain/charter.ts';
import { CHARTER_VARIANTS, charterText } from '../../lib/i18n/charter-text.ts';
import type { Live } from '../../lib/state/live.ts';
import type { WeekActions } from '../actions.ts';
import { Button } from '../button.tsx';
import type { PopupData } from '../popup-data.ts';
import { useSpeech } from '../speech.tsx';
import { CopyLine } from './copy-line.tsx';
import { useProtectionWords } from './use-protection-words.ts';

export interface CharterCardProps {
  readonly data: Pick<PopupData, 'charter' | 'busy'>;
  readonly live: Pick<Live, 'charterOutdated'>;
  readonly idle: boolean;
  readonly actions: Pick<WeekActions, 'readCharter' | 'charterCopied' | 'openSettings'>;
}

/** The real standing times in words, for three readers. */
export function CharterCard({ data: { charter, busy }, live, idle, actions }: CharterCardProps) {
  const { words } = useSpeech();
  const own = useProtectionWords();
  return (
    <section className="stack charter">
      <h2>{own.charter.title}</h2>
      <p className="soft">{own.charter.text}</p>
      {live.charterOutdated && <p className="note">{own.charter.outdated}</p>}
      <div className="row">
        <Button idle={idle} onClick={actions.readCharter}>
          {charter ? words.refresh : own.charter.show}
        </Button>
        <output>
          {busy === 'charter' && words.working}
          {charter?.practices.length === 0 && own.charter.none}
        </output>
      </div>
      {charter && charter.practices.length > 0 && <Texts charter={charter} actions={actions} />}
    </section>
  );
}

function Texts({ charter, actions }: { readonly charter: Charter } & Pick<CharterCardProps, 'actions'>) {
  const { words, format } = useSpeech();
  const own = useProtectionWords();
  const spoken = { practice: words.practice, charterPhrases: own.charterPhrases };
  return (
    <>
      {charter.emergency === '' && (
        <p className="soft">
          {own.charter.noEmergency}{' '}
          <Button kind="quiet" onClick={actions.openSettings}>
            {own.charter.addEmergency}
          </Button>
        </p>
      )}
      {CHARTER_VARIANTS.map((variant) => {
        const text = charterText(charter, variant, spoken, format);
        return (
          <details key={variant} open={variant === 'colleagues'}>
            <summary>{own.charter.variants[variant]}</summary>
            <div className="stack inside">
              <blockquote className="card">{text}</blockquote>
              <CopyLine
                text={text}
                about={own.charter.variants[variant]}
                onCopied={() => actions.charterCopied(charter.mark)}
              />
            </div>
          </details>
        );
      })}
    </>
  );
}
