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

interface PageFileProps {
  state: Pick<HereState & HereActions, 'skeletons' | 'takeSkeletons' | 'saveSkeleton'>;
}

/** The way to tell of a page that is not understood: a file of what it is made of, shown before it is saved. */
export function PageFile({ state }: PageFileProps) {
  const { skeletons } = state;
  return (
    <div class="page-file">
      <p class="soft">
        Are there reviews on this page that Evenkeel does not see? Save what the page is made of, and add that file to a
        report. In it every letter is an x and every digit a 0; pictures, scripts and full addresses are left out.
        Nothing is sent.
      </p>
      {skeletons.state === 'read' ? (
        skeletons.files.map((file) => (
          <div key={file.address} class="page-file">
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
        ))
      ) : (
        <Press disabled={skeletons.state === 'reading'} onPress={() => void state.takeSkeletons()}>
          Show what would be saved
        </Press>
      )}
    </div>
  );
}
