import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { initialsOf } from '../../../../shared/rules/initials.ts';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import classes from './Panel.module.css';

/** The photo, or the initials on the colour of the circle. The name stands beside it, so it is decoration. */
export function Avatar({ contact }: { contact: ContactDetails }) {
  const colourOf = useCircleColour();
  if (contact.photo) return <img className={classes.avatar} src={contact.photo} alt="" />;
  const colour = colourOf(contact.person?.circle ?? '');
  return (
    <div
      className={classes.avatar}
      data-kind={contact.kind}
      style={{ '--tint': colour } as React.CSSProperties}
      aria-hidden
    >
      {initialsOf(contact)}
    </div>
  );
}
