import type { PageRequests } from '../../shared/protocol';

/** Asks the extension to do something; a failure is shown by the page itself. */
export type Send = <Name extends keyof PageRequests & string>(
  name: Name,
  payload: PageRequests[Name][0],
) => void;
