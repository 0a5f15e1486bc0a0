/** The kinds of input that hold text; a checkbox with the focus has nothing to take back. */
const textTypes: ReadonlySet<string> = new Set([
  'text',
  'search',
  'email',
  'url',
  'tel',
  'number',
  'password',
  'date',
]);

/** Whether the focus is in a text that can be typed in, whose own undo comes first. */
export function isTyping(): boolean {
  const element = document.activeElement;
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && textTypes.has(element.type) && !element.readOnly) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
