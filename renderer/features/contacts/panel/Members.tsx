import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { CircleDot } from '../../../people/circles/CircleDot.tsx';
import { useSelection } from '../../../people/selection.tsx';
import { usePeopleByUid } from '../../../people/usePeople.ts';
import classes from './Panel.module.css';
import { Section } from './Section.tsx';
import { TextButton } from './TextButton.tsx';

/** The people of an organisation, each with the colour of their circle. */
export function Members({ members }: { members: ContactDetails['members'] }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const people = usePeopleByUid();
  return (
    <Section title={t('contacts.panel.members')}>
      <ul className={classes.list}>
        {members.map(({ uid, name, jobTitle }) => (
          <li key={uid}>
            <CircleDot circle={people.get(uid)?.circle ?? null} className={classes.dot} />
            <TextButton onClick={() => open(uid)}>{name}</TextButton>
            {jobTitle && <span className={classes.muted}> {jobTitle}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
