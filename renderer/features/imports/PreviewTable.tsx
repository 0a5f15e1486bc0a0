import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import classes from './Imports.module.css';

/** The first contacts of all files, and what the import would do with each. */
export function PreviewTable({
  previews,
}: {
  previews: readonly { readonly key: number; readonly preview: ImportPreview }[];
}) {
  const { t } = useTranslation();
  const several = previews.length > 1;
  const count = previews.reduce((sum, { preview }) => sum + preview.count, 0);
  const shown = previews.reduce((sum, { preview }) => sum + preview.contacts.length, 0);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={classes.preview} aria-label={t('imports.previewBox')} tabIndex={0}>
        <table aria-label={t('imports.preview')}>
          <thead>
            <tr>
              <th scope="col">{t('contacts.columns.name')}</th>
              <th scope="col">{t('contacts.columns.organisation')}</th>
              <th scope="col">{t('contacts.fields.email')}</th>
              <th scope="col">{t('contacts.fields.phone')}</th>
              {several && <th scope="col">{t('imports.file')}</th>}
              <th scope="col">{t('imports.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {previews.map(({ key, preview }) =>
              preview.contacts.map((contact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: several contacts may begin at one line
                <tr key={`${key} ${index}`}>
                  <td>{contact.name}</td>
                  <td>{[contact.jobTitle, contact.organisation].filter(Boolean).join(', ')}</td>
                  <td>{contact.email}</td>
                  <td>{contact.phone}</td>
                  {several && <td>{preview.file}</td>}
                  <td data-effect={contact.effect}>{t(`imports.effects.${contact.effect}`)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
      {count > shown && <p className={classes.note}>{t('imports.andMore', { count: count - shown })}</p>}
    </div>
  );
}
