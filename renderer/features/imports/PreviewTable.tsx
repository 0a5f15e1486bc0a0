import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Preview.module.css';

/** The first contacts of all files, and what the import would do with each. */
export function PreviewTable({
  previews,
}: {
  previews: readonly { readonly key: number; readonly preview: ImportPreview }[];
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const shown = previews.filter(({ preview }) => preview.contacts.length > 0);
  const rest = shown.reduce((sum, { preview }) => sum + preview.count - preview.contacts.length, 0);
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
              <th scope="col">{t('imports.effect')}</th>
            </tr>
          </thead>
          {shown.map(({ key, preview }) => (
            <tbody key={key}>
              {shown.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={5}>
                    {preview.file}
                  </th>
                </tr>
              )}
              {preview.contacts.map((contact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: several contacts may begin at one line
                <tr key={index}>
                  <td>{contact.name}</td>
                  <td>{[contact.jobTitle, contact.organisation].filter(Boolean).join(', ')}</td>
                  <td>{contact.email}</td>
                  <td>{contact.phone}</td>
                  <td data-effect={contact.effect}>{t(`imports.effects.${contact.effect}`)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {rest > 0 && (
        <p className={classes.note}>{t('imports.andMore', { count: rest, figure: number(rest) })}</p>
      )}
    </div>
  );
}
