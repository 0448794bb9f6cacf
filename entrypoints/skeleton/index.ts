import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addressShape, makeSkeleton } from '../../lib/page/skeleton';
import { readsAs } from '../../lib/sites/reads';

/** Run in a page when the owner asks for the file; what it answers goes back to who ran it, and nowhere else. */
export default defineUnlistedScript(() => {
  const { href } = window.location;
  const skeleton = makeSkeleton(document, href, readsAs);
  return 'html' in skeleton ? { address: addressShape(href), html: skeleton.html } : skeleton;
});
