import { useQuery } from '@tanstack/react-query';
import { core } from '../bridge/core.ts';
import { useProblemText } from '../people/useProblemText.ts';
import { Banner } from './Banner.tsx';
import { WaysOut } from './WaysOut.tsx';

/** Where the file is told about, as nothing is wrong with it yet. */
const notices = new Set(['workspace-in-sync-folder', 'workspace-on-network']);

/** Tells on every screen what is wrong with the file or its backups, until somebody sees to it. */
export function HealthBanner() {
  const problemText = useProblemText();
  const { data: problems = [] } = useQuery(core.health.problems.queryOptions());
  return problems.map((problem) => (
    <Banner
      key={problem.code}
      kind={notices.has(problem.code) ? 'notice' : 'alarm'}
      ways={<WaysOut problem={problem} />}
    >
      {problemText(problem)}
    </Banner>
  ));
}
