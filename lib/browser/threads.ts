/** Threads coached by hand or in the general way: on any page. */
const ANYWHERE: readonly string[] = ['manual', 'page'];

/** Adapter id of the site that a thread's key names; `null` for one that may stand on any page. */
export function siteOfThread(thread: string): string | null {
  const site = /^([a-z0-9-]{1,40}):/.exec(thread)?.[1];
  return site === undefined || ANYWHERE.includes(site) ? null : site;
}

/** Whether a page that may be of these sites (`null`: of any) may show this thread, and with it what is kept of it. */
export function mayShow(thread: string, sites: readonly string[] | null): boolean {
  const site = siteOfThread(thread);
  return site === null || sites === null || sites.includes(site);
}
