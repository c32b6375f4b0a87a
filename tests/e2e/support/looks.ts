import { join } from 'node:path';
import type { Appearance, Language } from './views.ts';
import { repository } from './tools.ts';

/** The pictures that are kept in docs/screens: what README.md shows, and what the page is compared with. */
export interface Kept {
  view: string;
  language: Language;
  appearance: Appearance;
  width: number;
}

export const kept: Kept[] = [
  { view: 'page', language: 'en', appearance: 'light', width: 1440 },
  { view: 'page', language: 'zh-CN', appearance: 'light', width: 1440 },
  { view: 'page', language: 'da', appearance: 'dark', width: 1440 },
  { view: 'page', language: 'en', appearance: 'contrast', width: 1440 },
  { view: 'page', language: 'zh-CN', appearance: 'dark', width: 390 },
  { view: 'page', language: 'da', appearance: 'light', width: 320 },
  { view: 'errors', language: 'en', appearance: 'light', width: 768 },
  { view: 'existing', language: 'en', appearance: 'light', width: 1440 },
  { view: 'existing', language: 'zh-CN', appearance: 'dark', width: 390 },
];

export const nameOf = ({ view, language, appearance, width }: Kept): string => `${view}-${language}-${appearance}-${width}.png`;

export const keptPath = (look: Kept): string => join(repository, 'docs/screens', nameOf(look));

/** How high the window is: what is seen first, which is what a change of the looks is seen by. */
export const heightFor = (width: number): number => (width < 700 ? 844 : 1000);
