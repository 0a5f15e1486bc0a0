import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog that makes a picture of a drawing. */
export class PictureDialog {
  readonly page: Page;
  readonly root: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: 'Save a picture' });
    this.preview = this.root.getByRole('img', { name: 'The picture as it will be' });
  }

  async choose(choice: string): Promise<void> {
    await this.root.getByText(choice, { exact: true }).click();
  }

  /** Saves the picture and reads what was downloaded. */
  async save(): Promise<{ name: string; bytes: Buffer; path: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.root.getByRole('button', { name: 'Save' }).click();
    const download = await downloading;
    await expect(this.root).toHaveCount(0);
    const path = await download.path();
    return { name: download.suggestedFilename(), bytes: await readFile(path), path };
  }
}
