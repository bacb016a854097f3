import type { ReactNode } from 'react';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, FocusTarget, PanelAccess } from '../../components/card/card-context.ts';
import { LiveRegion } from '../../components/ui/LiveRegion.tsx';
import { Measured } from '../../components/ui/Measured.tsx';
import { TextContext, type Translate } from '../../components/ui/use-text.ts';
import type { ToPage } from '../../lib/core/card/protocol.ts';
import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import type { Result } from '../../lib/core/result.ts';
import type { Shown } from './serve-card.ts';
import { usePanelAccess } from './use-panel-access.ts';
import { useRoleProfiles } from './use-role-profiles.ts';

/** What the card needs from outside; stays the same for as long as the frame lives. */
export interface CardServices {
  readonly actions: CardActions;
  readonly optionsAddress: string;
  readonly translate: Translate;
  readonly loadRoleProfiles: () => Promise<Result<RoleProfiles, unknown>>;
  readonly loadPanelAccess: () => Promise<PanelAccess | null>;
  readonly send: (message: ToPage) => void;
}

interface CardAppProps {
  /** `null`: nothing is shown, nothing is rendered but the empty live region. */
  readonly shown: Shown | null;
  /** The walk button that had the focus in the card before: it keeps it, to be pressed again. */
  readonly walked?: FocusTarget | null;
  readonly services: CardServices;
}

/** The card frame's whole content. */
export function CardApp({ shown, walked = null, services }: CardAppProps): ReactNode {
  const profiles = useRoleProfiles(services.loadRoleProfiles);
  const panel = usePanelAccess(services.loadPanelAccess);
  return (
    <TextContext value={services.translate}>
      <LiveRegion>
        {shown !== null && (
          <ShownCard shown={shown} walked={walked} services={services} profiles={profiles} panel={panel} />
        )}
      </LiveRegion>
    </TextContext>
  );
}

interface ShownCardProps extends Required<CardAppProps> {
  readonly shown: Shown;
  readonly profiles: RoleProfiles | null;
  readonly panel: PanelAccess | null;
}

function ShownCard({ shown, walked, services, profiles, panel }: ShownCardProps): ReactNode {
  const { request, position, focus, maxWidth, maxHeight } = shown.request;
  const { actions, optionsAddress, send } = services;
  const focusOn = walked ?? (focus ? 'content' : null);
  return (
    <Measured
      key={request}
      onSize={(width, height) => {
        send({ type: 'size', request, width, height });
      }}
    >
      <Card
        view={shown.view}
        setting={{ position, focusOn, maxWidth, maxHeight, profiles, optionsAddress, panel, actions }}
      />
    </Measured>
  );
}
