import { ActionIcon, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconNotes } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpenPromise } from '../../../shared/model/brief.ts';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { useKindName } from '../../people/kindName.ts';
import classes from './Brief.module.css';

/** What to know before a meeting, one click away. */
export function BriefButton({ contact, name }: { contact: string; name: string }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const label = t('today.brief.of', { name });
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      position="bottom-end"
      shadow="md"
      width={340}
      returnFocus
      trapFocus
    >
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={toggle}>
          <IconNotes size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} tabIndex={-1} data-autofocus>
        <Brief contact={contact} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The last contact, what was promised and is open, and what to ask. */
function Brief({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const kindName = useKindName();
  const { data: brief } = useQuery(core.today.brief.queryOptions({ contact }));
  if (!brief) return null;
  const { last, promises, questions } = brief;
  const promised = ({ kind, title, at }: OpenPromise) =>
    t(at === null ? `today.brief.${kind}` : `today.brief.${kind}By`, {
      title: title || t('today.brief.noWords'),
      day: at === null ? '' : day(at.length === 10 ? `${at}T12:00:00` : at),
    });
  return (
    <div className={classes.brief}>
      <section>
        <h3>{t('today.brief.last')}</h3>
        <p>
          {last === null ? t('today.brief.never') : `${kindName(last.kind)}, ${day(last.at)}`}
          {last !== null && last.summary !== '' && <span className={classes.said}>{last.summary}</span>}
        </p>
      </section>
      <section>
        <h3>{t('today.brief.promises')}</h3>
        {promises.length === 0 ? (
          <p>{t('today.brief.nothing')}</p>
        ) : (
          <ul>
            {promises.map((promise) => (
              <li key={promise.uid}>{promised(promise)}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t('today.brief.ask')}</h3>
        <ul>
          {questions.map((question) => (
            <li key={question}>{t(`today.brief.questions.${question}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
