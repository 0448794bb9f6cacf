import type { HereActions, HereState } from '../../lib/stores/popup-here';
import { Press } from '../ui/Press';

/** So much of a file is shown before it is saved: lines, and characters of each. */
const LINES = 14;
const WIDTH = 160;

function firstLines(html: string): string {
  return html
    .slice(0, LINES * WIDTH)
    .split('\n', LINES)
    .map((line) => line.slice(0, WIDTH))
    .join('\n');
}

const size = (html: string): string => `${Math.max(1, Math.round(html.length / 1000)).toLocaleString('en')} kB`;

/** The way to tell of a page that is not understood: a file of what it is made of, shown before it is saved. */
export function PageFile({
  state,
}: {
  state: Pick<HereState & HereActions, 'skeletons' | 'takeSkeletons' | 'saveSkeleton' | 'closeSkeletons'>;
}) {
  const { skeletons } = state;
  if (skeletons.state !== 'read') {
    return (
      <div>
        <Press look="plain" disabled={skeletons.state === 'reading'} onPress={() => void state.takeSkeletons()}>
          Not understood? Save what this page is made of
        </Press>
      </div>
    );
  }
  return (
    <div class="page-file">
      <p>
        This is what the page is made of. Every letter became an x, every digit a 0; pictures, scripts and addresses are
        left out. It is saved on your device and sent nowhere: add it to a report yourself, if you like.
      </p>
      {skeletons.files.map((file) => (
        <div key={file.address} class="page-file-one">
          <p class="soft">
            {file.address}, {size(file.html)}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="page-file-lines" tabIndex={0} aria-label={`First lines of ${file.address}`}>
            <pre>{firstLines(file.html)}</pre>
          </section>
          <Press label={`Save as a file: ${file.address}`} onPress={() => state.saveSkeleton(file)}>
            Save as a file
          </Press>
        </div>
      ))}
      <Press look="plain" onPress={state.closeSkeletons}>
        Close
      </Press>
    </div>
  );
}
