import type { Locator, Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Playbook: what each stage means, and who is in it. */
export class PlaybookScreen extends Screen {
  readonly name = 'Playbook';
  protected readonly title = /^Playbook$/;
  readonly stages: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.stages = this.shell.main.getByRole('listitem');
    this.content = this.stages.first();
  }
}
