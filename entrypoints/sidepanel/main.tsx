import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/card/card-text.css';
import '../../components/panel/panel.css';
import '../../components/panel/terms/terms.css';
import { translate } from '../../lib/platform/translate.ts';
import { followTheme } from '../options/follow-theme.ts';
import { PanelApp } from './PanelApp.tsx';

followTheme(document.documentElement);

const container = document.querySelector('#root');
if (container === null) throw new Error('sidepanel.html has no #root.');
createRoot(container).render(<PanelApp translate={translate} />);
