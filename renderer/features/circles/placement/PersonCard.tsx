import { Pill, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/person.ts';
import type { PlacementProposal } from '../../../../shared/rules/proposedPlacement.ts';
import { core } from '../../../bridge/core.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useSelection } from '../../../people/selection.tsx';
import { Facts } from './Facts.tsx';
import type { Group } from './groups.ts';
import classes from './Placement.module.css';
import { useReasonWords } from './useReasonWords.ts';

/** Who is dealt: what is known of them, what is proposed and why. It can be dragged onto a ring. */
export function PersonCard({
  person,
  proposal,
  groups,
  chosen,
  onChoose,
}: {
  person: Person;
  proposal: PlacementProposal | null;
  groups: readonly Group[];
  /** The group that is placed along; null places one person. */
  chosen: Group | null;
  onChoose: (group: Group | null) => void;
}) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const circleName = useCircleName();
  const reasonWords = useReasonWords();
  const title = useId();
  const { data: details } = useQuery(core.contacts.details.queryOptions({ uid: person.uid }));
  const role = [details?.jobTitle, person.organisation].filter(Boolean).join(', ');
  return (
    <section
      className={classes.card}
      aria-labelledby={title}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', person.name);
      }}
    >
      <div>
        <h2 id={title} className={classes.name}>
          <UnstyledButton className={classes.open} onClick={() => open(person.uid)}>
            {person.name}
          </UnstyledButton>
        </h2>
        {role !== '' && <p className={classes.role}>{role}</p>}
      </div>
      {person.tags.length > 0 && (
        <div className={classes.tags}>
          {person.tags.map((tag) => (
            <Pill key={tag}>{tag}</Pill>
          ))}
        </div>
      )}
      <Facts person={person} />
      <div className={classes.proposal} data-none={proposal === null || undefined}>
        {proposal && (
          <strong>
            {t('placement.proposal', { circle: circleName(proposal.circle) })}
            <kbd className={classes.key} aria-hidden>
              {t('placement.accept')}
            </kbd>
          </strong>
        )}
        <span>{reasonWords(proposal)}</span>
      </div>
      {groups.length > 0 && (
        <div className={classes.groups}>
          {groups.map((group) => {
            const { by, value, contacts } = group;
            const isChosen = chosen?.by === by && chosen.value === value;
            return (
              <UnstyledButton
                key={`${by} ${value}`}
                className={classes.group}
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? null : group)}
              >
                {t(by === 'tag' ? 'placement.groupTag' : 'placement.groupOrganisation', {
                  value,
                  count: contacts.length - 1,
                })}
              </UnstyledButton>
            );
          })}
        </div>
      )}
    </section>
  );
}
