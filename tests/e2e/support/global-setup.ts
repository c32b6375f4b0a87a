import { makeNamespaces } from './network.ts';
import requireDist from './require-dist.ts';

/** Before the first test; what it returns runs after the last one. */
export default function globalSetup(): () => void {
  requireDist();
  return makeNamespaces();
}
