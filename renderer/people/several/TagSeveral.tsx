import { Button, MultiSelect, Stack, TagsInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';
import { useHistory } from '../useHistory.ts';
import { usePeople } from '../usePeople.ts';

/** Lists within the form: a press in one is no press outside of it. */
const within = { withinPortal: false };

const tagsOf = (people: readonly Person[]) => [...new Set(people.flatMap(({ tags }) => tags))].sort();

/** Gives several people, by uid, tags and takes others away from them. */
export function TagSeveral({ contacts, onDone }: { contacts: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { people } = usePeople();
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const known = useMemo(() => tagsOf(people), [people]);
  const present = useMemo(() => {
    const asked = new Set(contacts);
    return tagsOf(people.filter(({ uid }) => asked.has(uid)));
  }, [people, contacts]);
  const change = useMutation(
    core.contacts.tag.mutationOptions({
      onSuccess: ({ count, name }) => {
        if (count === 0) messages.done(phrase('several.tags.unchanged'));
        else messages.done(phrase('several.tags.changed', { count, name }), lastStep());
        onDone();
      },
      onError: messages.failed,
    }),
  );
  function save(event: FormEvent) {
    event.preventDefault();
    change.mutate({ contacts: [...contacts], added, removed });
  }
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <TagsInput
          label={t('several.tags.add')}
          description={t('contacts.form.tagsHint')}
          data={known}
          value={added}
          onChange={setAdded}
          acceptValueOnBlur
          openOnFocus={false}
          comboboxProps={within}
          data-autofocus
        />
        {present.length > 0 && (
          <MultiSelect
            label={t('several.tags.remove')}
            data={present}
            value={removed}
            onChange={setRemoved}
            searchable
            comboboxProps={within}
          />
        )}
        <Button
          type="submit"
          disabled={added.length === 0 && removed.length === 0}
          loading={change.isPending}
        >
          {t('several.tags.save')}
        </Button>
      </Stack>
    </form>
  );
}
