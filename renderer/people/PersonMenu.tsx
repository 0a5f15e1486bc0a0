import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { inboundLifecycle } from '../../shared/rules/funnelModel.ts';
import { useCircles, useNameOfCircle } from './circles/circleName.ts';
import { usePast } from './past/pastContext.ts';
import { useSelection } from './selection.tsx';
import { usePlacement } from './usePlacement.ts';

/** Where a menu was asked for, in page coordinates, and about whom. */
export interface MenuRequest {
  readonly contacts: readonly string[];
  readonly x: number;
  readonly y: number;
}

interface Given {
  onClose: () => void;
  /** Shows whom somebody is tied to, in a drawing that can. */
  onTies?: ((uid: string) => void) | undefined;
}

const clickOutside = ['mousedown', 'touchstart'];

/** What can be done with people in a drawing, at the place where it was asked for. */
export function PersonMenu({ request, ...given }: Given & { request: MenuRequest | null }) {
  return request && <OpenMenu request={request} {...given} />;
}

/** Gives the keyboard back to what had it before, when the menu is gone. */
function useFocusGivenBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}

function OpenMenu({ request, onClose, onTies }: Given & { request: MenuRequest }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const isPast = usePast() !== null;
  useFocusGivenBack();
  const { contacts, x, y } = request;
  const [only] = contacts;
  return (
    <Menu
      opened
      onClose={onClose}
      // Mantine also closes on a key outside, and the key that asked for the menu is one.
      clickOutsideEvents={clickOutside}
      shadow="md"
      width={220}
      position="bottom-start"
      trapFocus
    >
      <Menu.Target>
        <span data-person-menu="" style={{ position: 'fixed', left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {contacts.length === 1 && only !== undefined && (
          <Menu.Item onClick={() => open(only)}>{t('circles.menu.open')}</Menu.Item>
        )}
        {onTies && contacts.length === 1 && only !== undefined && (
          <Menu.Item onClick={() => onTies(only)}>{t('circles.menu.ties')}</Menu.Item>
        )}
        {!isPast && <Commands contacts={contacts} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What changes people: not offered on a past day. */
function Commands({ contacts }: { contacts: readonly string[] }) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const placement = usePlacement();
  return (
    <>
      <Menu.Item onClick={() => placement.promote(contacts)} rightSection="[">
        {t('actions.promote')}
      </Menu.Item>
      <Menu.Item onClick={() => placement.demote(contacts)} rightSection="]">
        {t('actions.demote')}
      </Menu.Item>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t('circles.menu.moveTo')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {circles.map((circle) => (
            <Menu.Item key={circle.uid} onClick={() => placement.moveTo(contacts, circle.uid)}>
              {nameOf(circle)}
            </Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t('circles.menu.setStage')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {inboundLifecycle.map(({ id, entry }) => (
            <Menu.Item key={id} onClick={() => placement.setStage(contacts, entry)}>
              {t(`funnel.stages.${id}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => placement.setStage(contacts, 'lost')}>{t('stages.lost')}</Menu.Item>
        </Menu.Sub.Dropdown>
      </Menu.Sub>
    </>
  );
}
