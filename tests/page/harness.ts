/** Everything of lib/page that a test in a browser calls, put on the page's `window` by `support.ts`. */
import { createField } from '../../lib/page/field';
import { createGuard } from '../../lib/page/guard';
import { createStopDialog } from '../../lib/page/guard-dialog';
import { highlightName } from '../../lib/page/highlight-name';
import { createMarks } from '../../lib/page/marks';
import { createMirror, createMirrorPainter } from '../../lib/page/marks-mirror';
import { isDarkBox } from '../../lib/page/marks-paint';
import { createPanelHost } from '../../lib/page/panel-host';
import { insertText, replaceRange } from '../../lib/page/write';

const harness = {
  createField,
  createMarks,
  createMirror,
  createMirrorPainter,
  highlightName,
  isDarkBox,
  createGuard,
  createStopDialog,
  createPanelHost,
  insertText,
  replaceRange,
};

declare global {
  interface Window {
    ek: typeof harness;
    /** For whatever a test keeps between two looks at the page. */
    kept: Record<string, unknown>;
  }
}

window.ek = harness;
window.kept = {};
