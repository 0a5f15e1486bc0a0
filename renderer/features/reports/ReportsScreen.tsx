import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { stages } from '../../../shared/model/lifecycle.ts';
import { groupFigures } from '../../../shared/rules/groupFigures.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircles } from '../../people/circles/circleName.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { usePeople } from '../../people/usePeople.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { ParetoReport } from './ParetoReport.tsx';
import { PromisesTable } from './PromisesTable.tsx';
import classes from './Reports.module.css';

/** What the relations amount to: who brings the revenue, per circle and per stage. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { people, ready } = usePeople();
  const circles = useCircles();
  if (!ready) return null;
  const circleFigures = groupFigures(
    people,
    circles.map(({ uid }) => uid),
    ({ circle }) => circle,
  );
  const stageFigures = groupFigures(people, stages, ({ stage }) => stage);
  return (
    <>
      <ScreenHeader title={t('navigation.reports')}>
        <Button variant="default" renderRoot={(props) => <Link to="/reports/referrals" {...props} />}>
          {t('referrals.open')}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/reports/consent" {...props} />}>
          {t('reports.consent.open')}
        </Button>
      </ScreenHeader>
      {people.length === 0 ? (
        <EmptyNetwork title={t('reports.emptyTitle')} text={t('reports.lesson')} />
      ) : (
        <div className={classes.reports}>
          <ParetoReport />
          <FiguresTable
            title={t('reports.perCircle')}
            of={t('waves.circle')}
            rows={circles.map(({ uid }, index) => ({
              key: uid,
              label: <CircleLabel circle={uid} />,
              figures: circleFigures[index],
            }))}
          />
          <FiguresTable
            title={t('reports.perStage')}
            of={t('reports.stage')}
            rows={stages.map((stage, index) => ({
              key: stage,
              label: t(`stages.${stage}`),
              figures: stageFigures[index],
            }))}
          />
          <PromisesTable />
        </div>
      )}
    </>
  );
}
