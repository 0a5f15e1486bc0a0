import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { About } from './About.tsx';
import { Actions } from './Actions.tsx';
import { Cadence } from './Cadence.tsx';
import { Heading } from './Heading.tsx';
import { Members } from './Members.tsx';
import { Placement } from './Placement.tsx';
import { Reach } from './Reach.tsx';
import { Repair } from './Repair.tsx';
import { Standing } from './Standing.tsx';
import { Suggestion } from './Suggestion.tsx';
import { Timeline } from './Timeline.tsx';
import { TrustExplained } from './TrustExplained.tsx';

/** All there is to see of one contact, the most wanted first. */
export function ContactPanelBody({ contact, onClose }: { contact: ContactDetails; onClose: () => void }) {
  return (
    <>
      <Heading contact={contact} onClose={onClose} />
      <Repair history={contact.history} />
      <Actions contact={contact} />
      <Placement contact={contact} />
      {contact.person && contact.archivedAt === null && <Suggestion uid={contact.uid} />}
      {contact.archivedAt === null && <Cadence contact={contact} />}
      <Standing contact={contact} />
      <Reach contact={contact} />
      {contact.members.length > 0 && <Members members={contact.members} />}
      {contact.person && <TrustExplained contact={contact} />}
      <Timeline history={contact.history} />
      <About contact={contact} />
    </>
  );
}
