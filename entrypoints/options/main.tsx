import { startPage } from '../../lib/react/page.tsx';
import '../../components/pages.css';
import { Options } from './options.tsx';

startPage(<Options />);
