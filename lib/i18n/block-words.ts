/** What stands in the calendar itself. A file of its own: the background carries no other sentence. */
export interface BlockWords {
  /** After the practice's name. */
  readonly titleEnding: string;
  /** Plain text; its last paragraph tells how to remove all blocks, also after the extension is gone. */
  readonly description: (practiceName: string, emergency: string) => string;
  /** What Google writes to people whose new invitation it declines for focus time. */
  readonly declineMessage: (practiceName: string) => string;
}

const ENGLISH: BlockWords = {
  titleEnding: '— hands-on',
  description: (practiceName, emergency) =>
    [
      `Time kept for hands-on work: ${practiceName}.`,
      ...(emergency ? [`If it cannot wait: ${emergency}`] : []),
      'Move or delete it like any other event: your change stands.',
      'Written by the browser extension Hands-On Hours. To remove all of its blocks, open its settings and choose “Remove all my blocks”; without the extension, delete this event and choose “All events”.',
    ].join('\n\n'),
  declineMessage: (practiceName) =>
    `This time is kept for hands-on work (${practiceName}). Please choose another one.`,
};

const GERMAN: BlockWords = {
  titleEnding: '— eigene Arbeit',
  description: (practiceName, emergency) =>
    [
      `Zeit für eigene Arbeit: ${practiceName}.`,
      ...(emergency ? [`Wenn es nicht warten kann: ${emergency}`] : []),
      'Verschieben oder löschen Sie den Termin wie jeden anderen: Ihre Änderung gilt.',
      'Eingetragen von der Browser-Erweiterung Hands-On Hours. Um alle ihre Blöcke zu entfernen, öffnen Sie ihre Einstellungen und wählen „Alle meine Blöcke entfernen“; ohne die Erweiterung löschen Sie diesen Termin und wählen „Alle Termine“.',
    ].join('\n\n'),
  declineMessage: (practiceName) =>
    `Diese Zeit gehört der eigenen Arbeit (${practiceName}). Bitte wählen Sie eine andere.`,
};

/** In the language of a browser's tag; English where we do not speak it. */
export function blockWordsFor(languageTag: string): BlockWords {
  return /^de\b/i.test(languageTag) ? GERMAN : ENGLISH;
}
