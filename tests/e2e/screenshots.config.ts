import config from './playwright.config.ts';

/** The pictures of the page, with everything else as in the walks. */
export default { ...config, testDir: './screenshots' };
