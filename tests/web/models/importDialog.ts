import { expect, type Locator, type Page } from '@playwright/test';
import { pick } from './fields.ts';

/** What an import came to. */
export interface Outcome {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

/** What the dialog calls its parts. */
const english = {
  title: 'Import contacts',
  files: 'Contact files',
  preview: 'Preview',
  start: /^Import [\d,]+ contacts?$/,
  encoding: 'Text encoding',
};

/** The import dialog, from the choice of files to the summary; in English unless it is given other names. */
export class ImportDialog {
  readonly page: Page;
  readonly root: Locator;
  readonly files: Locator;
  readonly preview: Locator;
  /** Imports what is chosen. */
  readonly start: Locator;
  readonly progress: Locator;
  readonly summary: Locator;
  readonly alerts: Locator;
  readonly encoding: Locator;

  private readonly names: typeof english;

  constructor(page: Page, names = english) {
    this.page = page;
    this.names = names;
    this.root = page.getByRole('dialog', { name: names.title });
    this.files = this.root.getByLabel(names.files);
    this.preview = this.root.getByRole('table', { name: names.preview });
    this.start = this.root.getByRole('button', { name: names.start });
    this.progress = this.root.getByRole('progressbar', { name: 'Importing…' });
    this.summary = this.root.getByRole('status');
    this.alerts = this.root.getByRole('alert');
    this.encoding = this.root.getByRole('combobox', { name: names.encoding });
  }

  /** Opens it from the screen that is shown. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.names.title }).first().click();
    await expect(this.root).toBeVisible();
  }

  async choose(...paths: string[]): Promise<void> {
    await this.files.setInputFiles(paths);
  }

  /** The row of a chosen file. */
  file(name: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: name });
  }

  /** What the preview says of somebody. */
  previewOf(name: string | RegExp): Locator {
    return this.preview.getByRole('row', { name });
  }

  /** What is told of a line of a file that could not be used as it is. */
  told(text: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: text });
  }

  /** Shows one kind of what was found in the files. */
  async show(kind: 'Contacts' | 'Differences' | 'Circles' | 'Remarks'): Promise<void> {
    await this.root.getByRole('tab', { name: kind }).click();
  }

  /** Opens the list of these after an import; it is open already where something was left out. */
  async showTold(): Promise<void> {
    const list = this.root.locator('details');
    await expect(list).toBeVisible();
    if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  }

  async showColumns(): Promise<void> {
    await this.root.getByRole('button', { name: 'Columns' }).click();
  }

  /** Gives a column of the file another meaning. */
  async become(column: string, field: string): Promise<void> {
    await pick(this.root.getByRole('combobox', { name: `${column} becomes` }), field);
  }

  /** The circle in which new people start. */
  async startIn(circle: string): Promise<void> {
    await pick(this.root.getByRole('combobox', { name: 'Circle' }), circle);
  }

  /** Imports what is chosen and reads the summary. */
  async run(): Promise<Outcome> {
    await this.start.click();
    await expect(this.summary).toHaveText(/\d.*\d.*\d/);
    const [added = 0, updated = 0, skipped = 0] = ((await this.summary.innerText()).match(/\d+/g) ?? []).map(
      Number,
    );
    return { added, updated, skipped };
  }

  /** The whole way with some files, from the screen that is shown to the summary. */
  async import(...paths: string[]): Promise<Outcome> {
    await this.open();
    await this.choose(...paths);
    return this.run();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.root).toBeHidden();
  }
}
