import { Button, Group } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { useArchive } from '../../../people/useArchive.ts';
import { usePlacement } from '../../../people/usePlacement.ts';
import { useLogDialog } from '../log/useLogDialog.tsx';
import classes from './Panel.module.css';

/** One step inward or outward, and logging contact; an archived contact can only come back. */
export function Actions({ contact }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const placement = usePlacement();
  const archive = useArchive();
  const openLog = useLogDialog();
  const hint = useId();
  const { uid, displayName: name, person, archivedAt } = contact;

  if (archivedAt !== null) {
    return (
      <div className={classes.notice}>
        <span>{t('contacts.panel.archived')}</span>
        <Button size="xs" variant="default" onClick={() => archive.restore([uid])}>
          {t('contacts.panel.bringBack')}
        </Button>
      </div>
    );
  }
  const place = circles.findIndex((circle) => circle.uid === person?.circle);
  const inner = circles[place - 1];
  const outer = place === -1 ? undefined : circles[place + 1];
  const steps = [
    inner && t('contacts.panel.inward', { circle: nameOf(inner) }),
    outer && t('contacts.panel.outward', { circle: nameOf(outer) }),
  ].filter(Boolean);
  return (
    <div className={classes.actions}>
      <Group gap={8}>
        {person && (
          <>
            <Button
              size="xs"
              aria-describedby={hint}
              disabled={!inner}
              onClick={() => placement.promote([uid])}
            >
              {t('actions.promote')}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-describedby={hint}
              disabled={!outer}
              onClick={() => placement.demote([uid])}
            >
              {t('actions.demote')}
            </Button>
          </>
        )}
        <Button size="xs" variant="default" onClick={() => openLog([{ uid, name }])}>
          {t('interactions.log')}
        </Button>
      </Group>
      {person && (
        <p id={hint} className={classes.hint}>
          {steps.join(' · ')}
        </p>
      )}
    </div>
  );
}
