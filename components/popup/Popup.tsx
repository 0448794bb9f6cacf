import { useEffect, useRef } from 'preact/hooks';
import type { PopupStore, PopupTab } from '../../lib/stores/popup';
import { type HereStore, isSetUp, type KnownSite } from '../../lib/stores/popup-here';
import { LiveLine } from '../ui/LiveLine';
import { Note } from '../ui/Note';
import { OneMoment } from '../ui/OneMoment';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { workbookAddress } from '../workbook/address';
import { House } from './House';
import { OtherSites } from './OtherSites';
import { Settings } from './Settings';
import { TemplateEditor } from './TemplateEditor';
import { TemplateList } from './TemplateList';
import { ThisPage } from './ThisPage';

const TABS: { id: PopupTab; words: string }[] = [
  { id: 'templates', words: 'Templates' },
  { id: 'house', words: 'House rules' },
  { id: 'settings', words: 'Settings' },
];

interface PopupProps {
  store: PopupStore;
  /** The page in front, and the sites turned on. */
  hereStore: HereStore;
  sites: readonly KnownSite[];
  ruleTitle: (id: string) => string;
}

/** The window of the toolbar: coach a box by hand, templates, house rules, settings. */
export function Popup({ store, hereStore, sites, ruleTitle }: PopupProps) {
  const state = useStore(store);
  const here = useStore(hereStore);
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
          <a class="press press-plain away" href={workbookAddress()} target="_blank" rel="noopener">
            Workbook
          </a>
        </nav>
        <Note note={state.note} onDismiss={state.dismiss} />
        <LiveLine words={state.said} />
      </header>
      <main class="popup-main">
        {state.tab === 'templates' && state.editor === null && (
          <ThisPage state={here} known={sites} offSites={state.settings?.offSites ?? []} />
        )}
        {state.tab === 'templates' &&
          (state.editor === null ? (
            <TemplateList state={state} takesFocus={wasWriting.current} />
          ) : (
            <TemplateEditor editor={state.editor} act={state} />
          ))}
        {state.tab === 'house' &&
          (state.brief !== null && state.sources !== null ? (
            <House brief={state.brief} sources={state.sources} onSave={state.saveBrief} />
          ) : (
            // Chromium takes two seconds at its own start to say what an organisation set. What failed is told by the note.
            state.note === null && <OneMoment />
          ))}
        {state.tab === 'settings' && state.settings !== null && (
          <Settings
            settings={state.settings}
            act={state}
            sites={sites}
            isOn={(site) => isSetUp(site, here.origins)}
            otherSites={<OtherSites state={here} known={sites} />}
            ruleTitle={ruleTitle}
          />
        )}
      </main>
      <footer class="popup-foot soft">Reviews and replies stay on this device.</footer>
    </div>
  );
}
