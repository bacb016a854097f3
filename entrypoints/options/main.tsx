import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/options/options.css';
import { translate } from '../../lib/platform/translate.ts';
import { followTheme } from './follow-theme.ts';
import { OptionsApp } from './OptionsApp.tsx';

const container = document.querySelector('#root');
if (container === null) throw new Error('options.html has no #root.');
document.title = translate('options.title');
followTheme(document.documentElement);
createRoot(container).render(<OptionsApp translate={translate} welcome={location.hash === '#welcome'} />);
