import type { ReactNode } from 'react';
import type { Link } from '../../lib/core/glossary/entry.ts';
import { GlossaryText } from './GlossaryText.tsx';
import { Icon } from './Icon.tsx';
import { useText } from './use-text.ts';

/** Where to read more. Only `https:` and `mailto:`, whatever came in; the host is shown as it really is. */
export function LinkList({ links }: { readonly links: readonly Link[] }): ReactNode {
  const text = useText();
  const safe = links.flatMap(readLink);
  if (safe.length === 0) return null;
  return (
    <ul className="links" aria-label={text('card.links')}>
      {safe.map(({ href, title, place }, index) => (
        <li key={index}>
          <a href={href} target="_blank" rel="noopener noreferrer">
            <GlossaryText>{title}</GlossaryText>
            <Icon name="external" />
            <span className="visually-hidden"> {text('card.newTab')}</span>
          </a>{' '}
          {place !== title && <span className="host">{place}</span>}
        </li>
      ))}
    </ul>
  );
}

interface SafeLink {
  readonly href: string;
  readonly title: string;
  /** Host, in punycode where it is not plain ASCII, or the mail address. */
  readonly place: string;
}

function readLink({ title, url }: Link): readonly SafeLink[] {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'mailto:')) return [];
  const place = parsed.protocol === 'https:' ? parsed.host : parsed.pathname;
  return [{ href: parsed.href, title: title.trim() === '' ? place : title, place }];
}
