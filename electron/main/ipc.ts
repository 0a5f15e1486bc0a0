import { ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import type { DesktopQuestions, DesktopRequests } from '../../shared/model/desktop.ts';
import { type Language, languages } from '../../shared/model/language.ts';
import { feedSchema } from '../../shared/model/updates.ts';
import { isFromOwnPage } from './security/sender.ts';

type Answering<Question extends (...args: never) => unknown> = (
  ...args: Parameters<Question>
) => ReturnType<Question> | Promise<ReturnType<Question>>;

/** What main does for the page: an answer to each question, and two requests without one. */
export type PageServices = {
  readonly [Channel in keyof DesktopQuestions]: Answering<DesktopQuestions[Channel]>;
} & {
  readonly 'request-core-port': (page: WebContents) => void;
  readonly 'set-language': (language: Language) => void;
  readonly 'fill-screen': (filled: boolean) => void;
};

/**
 * Listens to the page. Messages from it come in here and nowhere else: the sender is checked and every
 * argument parsed before anything is done.
 */
export function listenToPage(services: PageServices): void {
  const nothing = z.tuple([]);

  function hear<Args extends readonly unknown[]>(
    channel: keyof DesktopRequests,
    schema: z.ZodType<Args>,
    act: (page: WebContents, ...args: Args) => void,
  ): void {
    ipcMain.on(channel, (event, ...args: unknown[]) => {
      // Nobody waits for an answer here, and throwing would stop the app: what is not right is ignored.
      const checked = schema.safeParse(args);
      if (isFromOwnPage(event) && checked.success) act(event.sender, ...checked.data);
    });
  }

  function answer<Args extends readonly unknown[]>(
    channel: keyof DesktopQuestions,
    schema: z.ZodType<Args>,
    act: (...args: Args) => unknown,
  ): void {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isFromOwnPage(event)) throw new Error('Only the page is answered');
      return act(...schema.parse(args));
    });
  }

  hear('request-core-port', nothing, services['request-core-port']);
  hear('set-language', z.tuple([z.enum(languages)]), (_page, language) => services['set-language'](language));
  hear('fill-screen', z.tuple([z.boolean()]), (_page, filled) => services['fill-screen'](filled));
  answer('core-status', nothing, services['core-status']);
  answer('open-workspace', nothing, services['open-workspace']);
  answer('new-workspace', nothing, services['new-workspace']);
  answer('pick-workspace', nothing, services['pick-workspace']);
  answer('pick-folder', nothing, services['pick-folder']);
  answer('updates', nothing, services.updates);
  answer('set-update-feed', z.tuple([feedSchema.nullable()]), services['set-update-feed']);
  answer('look-for-updates', nothing, services['look-for-updates']);
}
