import { browser } from 'wxt/browser';

/**
 * Opens the panel beside the calendar. Must be called before anything is awaited: Chromium opens its side panel only
 * while the click is fresh. Firefox cannot open its sidebar from here: the popup, and where that is refused, a tab.
 */
export function openPanel(tabId: number): void {
  if (import.meta.env.FIREFOX) {
    browser.action.openPopup().catch(() => openTab());
    return;
  }
  browser.sidePanel.open({ tabId }).catch(() => openTab());
}

function openTab(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}
