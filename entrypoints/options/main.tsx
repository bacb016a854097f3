import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/options/options.css';
import '../../components/options/parts.css';
import { loadRoleProfiles } from '../../lib/platform/role-profiles.ts';
import { translate } from '../../lib/platform/translate.ts';
import { followTheme } from './follow-theme.ts';
import { OptionsApp } from './OptionsApp.tsx';

followTheme(document.documentElement);
void start();

async function start(): Promise<void> {
  const container = document.querySelector('#root');
  if (container === null) throw new Error('options.html has no #root.');
  // They come with the extension, in a moment: waiting for them spares the reader a page that jumps.
  const profiles = await loadRoleProfiles();
  createRoot(container).render(
    <OptionsApp translate={translate} profiles={profiles.ok ? profiles.value : null} />,
  );
}
