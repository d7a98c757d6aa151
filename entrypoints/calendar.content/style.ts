/** The strip's own sheet. It lives in a shadow root, so nothing of it reaches Google's page. */
export const STYLE = `
:host { all: initial; position: fixed; z-index: 510; display: block; pointer-events: none; contain: layout style; }
:host([hidden]) { display: none; }
.strip {
  --ink: #1f2421; --quiet: #575e5a; --paper: #fffdfa; --line: #d9d6cf; --hover: #f1eee8; --focus: #0b6e69;
  --red: #a93a28; --amber: #865a10; --green: #17706b;
  display: flex; align-items: center; gap: 8px; box-sizing: border-box; width: max-content; height: 32px;
  padding-block: 0; padding-inline: 10px 3px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--paper); color: var(--ink); pointer-events: auto; white-space: nowrap;
  font: 400 13px/20px -apple-system, 'Segoe UI', Roboto, Cantarell, Arial, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
.strip[data-theme='dark'] {
  --ink: #e8e6e1; --quiet: #a9aca8; --paper: #24272a; --line: #42474a; --hover: #33383b; --focus: #6fc4bd;
  --red: #f0917d; --amber: #dfb264; --green: #6cc3bb;
}
.strip[data-verdict='red'] { --verdict: var(--red); }
.strip[data-verdict='amber'] { --verdict: var(--amber); }
.strip[data-verdict='green'] { --verdict: var(--green); }
.mark { flex: none; width: 8px; height: 16px; border: 1px solid var(--verdict); border-radius: 2px; box-sizing: border-box; }
[data-verdict='red'] .mark { background: linear-gradient(var(--verdict) 0 0) bottom / 100% 3px no-repeat; }
[data-verdict='amber'] .mark { background: linear-gradient(var(--verdict) 0 0) bottom / 100% 50% no-repeat; }
[data-verdict='green'] .mark { background: var(--verdict); }
.text { display: flex; gap: 6px; }
.verdict { color: var(--verdict); font-weight: 600; }
[data-form='short'] .hours::after { content: ' ·'; color: var(--quiet); }
.which, .warning { color: var(--quiet); }
.warning { padding-inline-start: 8px; border-inline-start: 1px solid var(--line); }
[data-form='middle'] .warning, [data-form='short'] :is(.sentence, .warning),
[data-form='brief'] :is(.sentence, .warning, .which, .hours), [data-form='pill'] :is(.text, .fix),
:is([data-form='full'], [data-form='middle']) .hours { display: none; }
button {
  all: unset; box-sizing: border-box; flex: none; border-radius: 6px; cursor: pointer; text-align: center;
  color: var(--ink);
}
button[hidden] { display: none; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.fix { height: 24px; padding: 1px 10px; border: 1px solid var(--line); font-weight: 600; }
.open { display: none; }
[data-form='pill'] .open {
  display: flex; align-items: center; gap: 8px; height: 26px; margin-inline-start: -7px; padding-inline: 7px;
}
:not([data-form='pill']) > .open { display: none; }
.close { width: 26px; height: 26px; display: grid; place-items: center; color: var(--quiet); }
.close svg { width: 10px; height: 10px; stroke: currentColor; stroke-width: 1.5; fill: none; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) {
  .strip { animation: arrive 120ms ease-out; }
  @keyframes arrive { from { opacity: 0; } }
}
@media (forced-colors: active) {
  .strip, .fix { border-color: CanvasText; }
  .mark { border-color: CanvasText; forced-color-adjust: none; --verdict: CanvasText; }
  .verdict { color: CanvasText; }
}
`;
