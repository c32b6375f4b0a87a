import config from './playwright.config.ts';

/** The pictures of the page, with everything else as in the tests. */
export default { ...config, testDir: './screenshots', projects: [{ name: 'screenshots' }] };
