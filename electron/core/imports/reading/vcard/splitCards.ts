import type { ReadProblem } from '../../../../../shared/model/import.ts';
import { contactLimit } from '../checkBytes.ts';

/** A content line with its folds undone, as bytes in a Latin-1 string: its encoding is settled later. */
export interface ContentLine {
  /** Where it starts, from 1. */
  readonly line: number;
  text: string;
}

/** The content lines between BEGIN and END. */
export interface Card {
  readonly line: number;
  readonly lines: ContentLine[];
  /** Whether it had more lines than are kept. */
  isCut: boolean;
}

const nothing: readonly never[] = [];

/** The longest content line that is kept, folds undone. */
const lineLimit = 32 * 1024 * 1024;
/** How deep cards may lie in each other (AGENT in vCard 2.1). */
const depthLimit = 8;
/** The largest number of lines that are kept of a card. */
const cardLines = 200_000;

const begin = /^BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const end = /^END[ \t]*:[ \t]*VCARD[ \t]*$/i;
const quotedPrintable = /^[^:]{0,300}QUOTED-PRINTABLE/i;
const base64Head = /^[^:]{0,300};(?:ENCODING=)?(?:BASE64|B)[;:]/i;
const base64Text = /^[A-Za-z0-9+/=\s]+$/;
const emptyAgent = /^(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*$/i;

/** Divides the text of a vCard file into cards; what belongs to no whole card becomes a problem. */
class CardSplitter {
  /** What was found and not taken yet. */
  #found: (Card | ReadProblem)[] = [];
  #count = 0;
  readonly #leftOut = { line: 0, rest: 0 };
  readonly #file: string;
  #open: Card[] = [];
  /** The content line that folds belong to, and what its value is made of. */
  #last: ContentLine | null = null;
  #isQuotedPrintable = false;
  /** The last line of a quoted-printable value ended in "=": the next one belongs to it. */
  #goesOn = false;
  #isBase64 = false;
  #isStray = false;

  constructor(file: string) {
    this.#file = file;
  }

  #report(line: number, code: ReadProblem['code'], details: ReadProblem['details'] = {}): void {
    this.#found.push({ file: this.#file, line, code, details });
  }

  /** What was found since it was asked last. */
  takeFound(): readonly (Card | ReadProblem)[] {
    if (this.#found.length === 0) return nothing;
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #begin(line: number): void {
    const isAgent = this.#last !== null && emptyAgent.test(this.#last.text);
    if (!isAgent) this.#dropOpen('card-open');
    else if (this.#open.length >= depthLimit) this.#dropOpen('card-too-deep');
    this.#open.push({ line, lines: [], isCut: false });
    this.#last = null;
    this.#isStray = false;
  }

  #end(line: number): void {
    const card = this.#open.pop();
    if (!card) this.#reportStray(line);
    else if (this.#count < contactLimit) {
      this.#count += 1;
      this.#found.push(card);
    } else {
      this.#leftOut.line ||= card.line;
      this.#leftOut.rest += 1;
    }
    this.#last = null;
  }

  #dropOpen(code: 'card-open' | 'card-too-deep'): void {
    for (const card of this.#open) this.#report(card.line, code);
    this.#open = [];
  }

  /** Says once for every run of lines outside cards that they were not understood. */
  #reportStray(line: number): void {
    if (!this.#isStray) this.#report(line, 'line-unreadable');
    this.#isStray = true;
  }

  #append(text: string): void {
    const last = this.#last;
    if (!last) return;
    if (last.text.length + text.length <= lineLimit) {
      last.text += text;
      return;
    }
    this.#report(last.line, 'line-too-long', { limit: lineLimit / 1024 / 1024 });
    const lines = this.#open.at(-1)?.lines;
    lines?.splice(lines.indexOf(last), 1);
    // What follows of the long line still has to be passed over.
    this.#last = { line: last.line, text: '' };
  }

  /** A line without the "=" that ties the next one to it, noting whether there is one. */
  #withoutSoftBreak(text: string): string {
    const trimmed = this.#isQuotedPrintable ? text.trimEnd() : '';
    this.#goesOn = trimmed.endsWith('=');
    return this.#goesOn ? trimmed.slice(0, -1) : text;
  }

  /** Takes the next line of the file. */
  take(raw: string, line: number): void {
    const letter = raw.charCodeAt(0) | 0x20;
    if (letter === 0x62 && begin.test(raw)) {
      this.#begin(line);
      return;
    }
    if (letter === 0x65 && end.test(raw)) {
      this.#end(line);
      return;
    }
    const last = this.#last;
    if (last && this.#goesOn) {
      this.#append(this.#withoutSoftBreak(raw));
      return;
    }
    const isIndented = raw[0] === ' ' || raw[0] === '\t';
    if (isIndented && last) {
      if (raw.trim()) this.#append(this.#withoutSoftBreak(raw.slice(1)));
      return;
    }
    const text = isIndented ? raw.trimStart() : raw;
    if (!text.trim()) {
      this.#isBase64 = false;
      return;
    }
    if (isIndented && begin.test(text)) {
      this.#begin(line);
      return;
    }
    const card = this.#open.at(-1);
    if (!card) {
      this.#reportStray(line);
      return;
    }
    // Some programs wrap photos without indenting.
    if (last && this.#isBase64 && base64Text.test(text)) {
      this.#append(text);
      return;
    }
    this.#isQuotedPrintable = quotedPrintable.test(text);
    const content = { line, text: this.#withoutSoftBreak(text) };
    if (card.lines.length < cardLines) card.lines.push(content);
    else if (!card.isCut) {
      card.isCut = true;
      this.#report(line, 'card-too-long', { limit: cardLines });
    }
    this.#last = content;
    this.#isBase64 = base64Head.test(text);
  }

  finish(): void {
    this.#dropOpen('card-open');
    const { line, rest } = this.#leftOut;
    if (rest > 0) this.#report(line, 'too-many-contacts', { limit: contactLimit, rest });
  }
}

/**
 * Finds the cards in a vCard file and undoes the folding, lazily. Works on bytes (one per character, Latin-1),
 * because a fold may lie in the middle of a character. A card that is never closed is reported where it
 * starts; the others are not touched by it. Cards inside AGENT become cards of their own.
 * @param text with plain line ends.
 */
export function* splitCards(text: string, file: string): Generator<Card | ReadProblem> {
  const splitter = new CardSplitter(file);
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const next = text.indexOf('\n', at);
    const stop = next === -1 ? text.length : next;
    const following = next === -1 ? text.length : next + 1;
    splitter.take(text.slice(at, stop), line);
    yield* splitter.takeFound();
    at = following;
  }
  splitter.finish();
  yield* splitter.takeFound();
}

/** Whether a part of a file is a card, and no problem. */
export function isCard(part: Card | ReadProblem): part is Card {
  return 'lines' in part;
}
