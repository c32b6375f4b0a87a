/**
 * The details of a test that is one row of a matrix. Rows outside of the sample carry the tag of what `npm test` leaves to
 * `npm run test:deep`: they repeat the check of a row inside of it.
 */
export const deepUnless = (isSampled: boolean): { tag: string[] } => ({ tag: isSampled ? [] : ['@deep'] });
