import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { TextField } from './TextField.tsx';

interface TokenFieldProps {
  /** Whether there is a token. It is never shown again. */
  readonly saved: boolean;
  /** Called right in the click: a token needs a permission. */
  readonly onSave: (token: string) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}

/** The access token of a source: saved at once and kept apart from everything else, never to be read again. */
export function TokenField({ saved, onSave, onRemove }: TokenFieldProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [token, setToken] = useState('');
  const [refused, setRefused] = useState(false);

  async function settle(outcome: Promise<boolean>, news: string): Promise<void> {
    const worked = await outcome;
    setRefused(!worked);
    if (!worked) return;
    setToken('');
    announce(news);
  }

  return (
    <div className="token">
      <TextField
        name="token"
        type="password"
        label={text(saved ? 'sources.token.replace' : 'sources.token.label')}
        hint={text(saved ? 'sources.token.saved' : 'sources.token.hint')}
        value={token}
        onChange={setToken}
      />
      <div className="note-actions">
        {token.trim() !== '' && (
          <button
            type="button"
            className="button"
            onClick={() => void settle(onSave(token.trim()), text('sources.token.savedNow'))}
          >
            {text('sources.token.save')}
          </button>
        )}
        {saved && (
          <button
            type="button"
            className="button"
            onClick={() => void settle(onRemove(), text('sources.token.removed'))}
          >
            {text('sources.token.remove')}
          </button>
        )}
      </div>
      {refused && <p role="alert">{text('sources.token.refused')}</p>}
    </div>
  );
}
