import { useState } from 'react';
import { useHistory } from '../../../people/useHistory.ts';

/** Takes the last placement back; null while the last step was another one, such as the import itself. */
export function useTakeBack(): { readonly what: string; run(): void } | null {
  const { undo, undoUid, undoCommand, undoText } = useHistory();
  // What is being taken back stands as the last step until the core has answered: a second press waits for that.
  const [asked, setAsked] = useState<string | null>(null);
  if (asked !== null && asked !== undoUid) setAsked(null);
  if (undoCommand !== 'circles.place' || undoText === null || asked === undoUid) return null;
  return {
    what: undoText,
    run() {
      setAsked(undoUid);
      undo();
    },
  };
}
