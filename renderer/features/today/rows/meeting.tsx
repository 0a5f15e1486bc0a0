import { IconCalendarEvent } from '@tabler/icons-react';
import type { MeetingAsk } from '../../../../electron/core/today/kinds/meetings.ts';
import { useFormats } from '../../../locales/format.ts';
import { useKindName } from '../../../people/kindName.ts';
import { LogContact } from './LogContact.tsx';
import type { RowKind, RowProps } from './rowKind.ts';

function Why({ ask: { of, at, summary } }: RowProps<MeetingAsk>) {
  const kindName = useKindName();
  const { recent } = useFormats();
  return (
    <>
      <strong>{`${kindName(of)}, ${recent(at)}`}</strong> {summary}
    </>
  );
}

/** A meeting, call or event that is still to come today. */
export const meeting: RowKind<MeetingAsk> = {
  place: 75,
  Icon: IconCalendarEvent,
  Why,
  Actions: LogContact,
  notNow: ['dropped'],
};
