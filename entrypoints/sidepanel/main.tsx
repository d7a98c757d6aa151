import { startPage } from '../../lib/react/page.tsx';
import '../../components/pages.css';
import { Panel } from './panel.tsx';

startPage(<Panel />);
