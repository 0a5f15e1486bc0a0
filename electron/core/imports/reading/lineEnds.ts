const lone = /\r[^\n]/;

/**
 * A text in which every line ends in "\n" alone, whatever mixture there was. Where a program wrote one end twice
 * over (CR CR LF) that is one end; a lone CR is one too.
 */
export function plainLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  if (!lone.test(text)) return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return text.replace(/\r+\n?/g, (run) => (run.endsWith('\n') ? '\n' : '\n'.repeat(run.length)));
}
