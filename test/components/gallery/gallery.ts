import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../components/pages.css';
import { SpeechProvider } from '../../../components/speech.tsx';
import { speech } from '../speech.ts';
import { SCREENS } from './screens.tsx';

const [name = '', language = 'en-GB', direction = 'ltr'] = location.hash.slice(1).split(',');
document.documentElement.dir = direction;
document.body.className = name.startsWith('popup') ? 'popup-page' : '';
document.title = name;
(globalThis as { screenNames?: readonly string[] }).screenNames = Object.keys(SCREENS);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(createElement(SpeechProvider, { value: speech(language) }, SCREENS[name]));
}
