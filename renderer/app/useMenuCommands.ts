import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { assertNever } from '../../shared/lib/assertNever.ts';
import type { MenuCommand, MenuRoute } from '../../shared/model/desktop.ts';
import { bridge } from '../bridge/core.ts';
import { useDialogs } from '../people/dialogs.ts';
import { useHistory } from '../people/useHistory.ts';
import { unlessDialog } from '../ui/unlessDialog.ts';

/**
 * Does what the menu of the desktop app asks for.
 * @param search puts the keyboard into the search box. @param shownBefore what a screen showed when it was left.
 */
export function useMenuCommands(
  search: () => void,
  shownBefore: (route: MenuRoute) => object | undefined,
): void {
  const dialogs = useDialogs();
  const history = useHistory();
  const navigate = useNavigate();
  // Each screen reads what it shows from its own address.
  const goTo = (route: MenuRoute) => void navigate({ to: route, search: shownBefore(route) as never });
  const carryOut = useEffectEvent((command: MenuCommand): void => {
    switch (command.kind) {
      case 'undo':
        history.undo();
        break;
      case 'redo':
        history.redo();
        break;
      case 'new-contact':
        unlessDialog(dialogs.newContact);
        break;
      case 'import-contacts':
        unlessDialog(dialogs.importContacts);
        break;
      case 'new-insight':
        unlessDialog(dialogs.newInsight);
        break;
      case 'new-deal':
        unlessDialog(dialogs.newDeal);
        break;
      case 'save-picture':
        unlessDialog(dialogs.savePicture);
        break;
      case 'present':
        unlessDialog(dialogs.present);
        break;
      case 'search':
        unlessDialog(search);
        break;
      case 'go':
        unlessDialog(() => goTo(command.route));
        break;
      default:
        assertNever(command);
    }
  });
  useEffect(() => bridge.desktop?.onMenuCommand((command) => carryOut(command)), []);
}
