import { browser } from 'wxt/browser';

type PagePath = '/welcome.html' | '/sidepanel.html';

/** Opens a page of ours in a tab. A popup closes by itself when the tab comes up. */
export function openTab(path: PagePath): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

export function openCalendar(): void {
  void browser.tabs.create({ url: 'https://calendar.google.com/' });
}

interface Sidebar {
  readonly open: () => Promise<void>;
}

/**
 * The browser's own panel beside the page, from a click; a tab where there is none. `windowId` must be known before
 * the click: Chrome forgets a click that has waited.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as {
    readonly sidePanel?: { readonly open: (target: { windowId: number }) => Promise<void> };
    readonly sidebarAction?: Sidebar;
  };
  try {
    if (sidebarAction) await sidebarAction.open();
    else if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
    else openTab('/sidepanel.html');
  } catch {
    openTab('/sidepanel.html');
  }
}
