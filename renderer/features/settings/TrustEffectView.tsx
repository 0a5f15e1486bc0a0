import { useTranslation } from 'react-i18next';
import type { TrustEffect } from '../../../shared/model/trust.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleDot } from '../../people/circles/CircleDot.tsx';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import classes from './Settings.module.css';

/** What other weights would make of everybody's trust: the mean of each circle, and whom they change most. */
export function TrustEffectView({ effect: { known, changed, circles, most } }: { effect: TrustEffect }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const nameOf = useNameOfCircle();
  const named = useCircles();
  const points = (score: number) => number(Math.round(score));
  return (
    <section className={classes.effect} aria-live="polite" aria-label={t('settings.trust.effect')}>
      <p>{t('settings.trust.changes', { count: changed, known: number(known) })}</p>
      <div className={classes.effectLists}>
        <table>
          <caption>{t('settings.trust.perCircle')}</caption>
          <tbody>
            {circles.map(({ circle: uid, from, to }) => {
              const circle = named.find((one) => one.uid === uid);
              if (!circle || from === null || to === null) return null;
              return (
                <tr key={uid}>
                  <th scope="row">
                    <CircleDot circle={uid} className={classes.dot} />
                    {nameOf(circle)}
                  </th>
                  <td>{t('settings.trust.fromTo', { from: points(from), to: points(to) })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {most.length > 0 && (
          <table>
            <caption>{t('settings.trust.most')}</caption>
            <tbody>
              {most.map(({ uid, name, circle, from, to }) => (
                <tr key={uid}>
                  <th scope="row">
                    <CircleDot circle={circle} className={classes.dot} />
                    {name}
                  </th>
                  <td>{t('settings.trust.fromTo', { from: points(from), to: points(to) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
