import { Typography } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';
import classes from './InsightText.module.css';

const safeSchemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/** Keeps whole addresses of schemes that open outside the app; anything else leads nowhere. */
function safeAddress(address: string): string {
  return URL.canParse(address) && safeSchemes.includes(new URL(address).protocol) ? address : '';
}

function Picture({ alt }: { alt?: string }) {
  const { t } = useTranslation();
  return <span className={classes.picture}>{t('insights.picture', { name: alt ?? '' })}</span>;
}

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  // A preview fetches nothing from the network: a picture is named, not loaded.
  img: ({ alt }) => <Picture alt={alt} />,
  // The screen has the first heading; those of the text come below it.
  h1: ({ children }) => <h2>{children}</h2>,
};

/** Markdown as it reads: no raw HTML, no pictures from elsewhere, links outside the app only. */
export function MarkdownPreview({ text }: { text: string }) {
  return (
    <Typography className={classes.preview}>
      <Markdown components={components} urlTransform={safeAddress}>
        {text}
      </Markdown>
    </Typography>
  );
}
