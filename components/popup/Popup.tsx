import { useEffect, useRef } from 'preact/hooks';
import type { PopupStore, PopupTab } from '../../lib/stores/popup';
import { LiveLine } from '../ui/LiveLine';
import { Note } from '../ui/Note';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { House } from './House';
import { Settings, type SiteName } from './Settings';
import { TemplateEditor } from './TemplateEditor';
import { TemplateList } from './TemplateList';

const TABS: { id: PopupTab; words: string }[] = [
  { id: 'templates', words: 'Templates' },
  { id: 'house', words: 'House rules' },
  { id: 'settings', words: 'Settings' },
];

interface PopupProps {
  store: PopupStore;
  sites: readonly SiteName[];
  ruleTitle: (id: string) => string;
}

/** The window of the toolbar: coach a box by hand, templates, house rules, settings. */
export function Popup({ store, sites, ruleTitle }: PopupProps) {
  const state = useStore(store);
  const wasWriting = useRef(false);
  useEffect(() => {
    wasWriting.current = state.editor !== null;
  }, [state.editor]);
  return (
    <div class="popup">
      <header class="popup-head">
        <div class="row popup-top">
          <h1>Evenkeel</h1>
          <Press look="main" onPress={() => void state.coach()}>
            Coach this box
          </Press>
        </div>
        <nav aria-label="Sections" class="tabs">
          {TABS.map(({ id, words }) => (
            <Press key={id} look="plain" current={state.tab === id} onPress={() => state.show(id)}>
              {words}
            </Press>
          ))}
        </nav>
        <Note note={state.note} onDismiss={state.dismiss} />
        <LiveLine words={state.said} />
      </header>
      <main class="popup-main">
        {state.tab === 'templates' &&
          (state.editor === null ? (
            <TemplateList state={state} takesFocus={wasWriting.current} />
          ) : (
            <TemplateEditor editor={state.editor} act={state} />
          ))}
        {state.tab === 'house' && state.brief !== null && <House brief={state.brief} onSave={state.saveBrief} />}
        {state.tab === 'settings' && state.settings !== null && (
          <Settings settings={state.settings} act={state} sites={sites} ruleTitle={ruleTitle} />
        )}
      </main>
      <footer class="popup-foot soft">Everything stays on this device.</footer>
    </div>
  );
}
