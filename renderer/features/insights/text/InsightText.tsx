import { Tabs, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Depth, depths } from '../../../../shared/model/circle.ts';
import type { Wave } from '../../../../shared/model/insight.ts';
import { CircleLabel } from '../../../people/circles/CircleLabel.tsx';
import { useAddress } from '../../../ui/address.ts';
import { readInsight } from '../address.ts';
import classes from './InsightText.module.css';
import { MarkdownPreview } from './MarkdownPreview.tsx';
import type { Draft } from './useDraft.ts';

/** Which circles get a depth, as far as waves are planned. */
function Readers({ depth, waves }: { depth: Depth; waves: readonly Wave[] }) {
  const { t } = useTranslation();
  const readers = waves.filter((wave) => wave.depth === depth && wave.status !== 'skipped');
  if (waves.length === 0) return <p className={classes.readers}>{t(`insights.depthHint.${depth}`)}</p>;
  return (
    <p className={classes.readers}>
      {t(readers.length === 0 ? 'insights.noReaders' : 'insights.readers')}
      {readers.map(({ circle }) => (
        <CircleLabel key={circle} circle={circle} />
      ))}
    </p>
  );
}

/** Writes one depth, with how it will read beside it. */
function DepthEditor({ depth, draft }: { depth: Depth; draft: Draft }) {
  const { t } = useTranslation();
  const previewTitle = useId();
  const text = draft.textOf(depth);
  return (
    <div className={classes.editor}>
      <Textarea
        classNames={{ root: classes.writing, wrapper: classes.writing, input: classes.input }}
        label={t('insights.text')}
        description={t('insights.markdownHint')}
        value={text}
        maxLength={1_000_000}
        onChange={(event) => draft.setText(depth, event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <section className={classes.reading} aria-labelledby={previewTitle} tabIndex={0}>
        <h2 id={previewTitle} className={classes.previewTitle}>
          {t('insights.preview')}
        </h2>
        {text.trim() === '' ? (
          <p className={classes.unwritten}>{t('insights.unwritten')}</p>
        ) : (
          <MarkdownPreview text={text} />
        )}
      </section>
    </div>
  );
}

/** The texts of an insight, one tab per depth; which are written is marked. */
export function InsightText({ draft, waves }: { draft: Draft; waves: readonly Wave[] }) {
  const { t } = useTranslation();
  const [{ depth = 'full' }, show] = useAddress(readInsight);
  return (
    <Tabs
      value={depth}
      onChange={(value) => show({ depth: depths.find((candidate) => candidate === value) }, 'step')}
      keepMounted={false}
      className={classes.tabs}
    >
      <div className={classes.bar}>
        <Tabs.List aria-label={t('insights.depths')}>
          {depths.map((candidate) => {
            const written = draft.textOf(candidate).trim() !== '';
            return (
              <Tabs.Tab key={candidate} value={candidate}>
                {t(`depths.${candidate}`)}{' '}
                <span className={classes.written}>
                  {t(written ? 'insights.isWritten' : 'insights.isUnwritten')}
                </span>
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Readers depth={depth} waves={waves} />
      </div>
      {depths.map((candidate) => (
        <Tabs.Panel key={candidate} value={candidate} className={classes.panel}>
          <DepthEditor depth={candidate} draft={draft} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
