import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './places.ts';

/** A browser with the extension in it, led to the local Google. */
export interface Opened {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** With a slash at the end. */
  readonly extensionUrl: string;
  newPage(): Promise<Page>;
  /** A page of the extension in a tab, such as `welcome.html`, once it shows something. */
  openExtensionPage(path: string): Promise<Page>;
  /** The popup: the real one in Chromium, in a tab where the browser keeps it from its drivers. */
  openPopup(over: Page): Promise<Page>;
  /** Ends the background in the middle of whatever it does. Null where a browser has no way to. */
  readonly stopBackground: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** Where the browsers find the local Google. */
export interface Network {
  readonly hosts: readonly string[];
  /** Of the HTTPS server. */
  readonly port: number;
  readonly spki: string;
}
