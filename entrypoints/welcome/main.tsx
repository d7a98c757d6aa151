import { startPage } from '../../lib/react/page.tsx';
import '../../components/pages.css';
import { Welcome } from './welcome.tsx';

startPage(<Welcome />);
