/** The name people know a workspace by: its file's, without folder and ending. */
export function fileName(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.circles$/, '');
}
