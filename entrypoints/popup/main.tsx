import { startPage } from '../../lib/react/page.tsx';
import '../../components/pages.css';
import { Popup } from './popup.tsx';

startPage(<Popup />);
