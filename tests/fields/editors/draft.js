import { ContentState, Editor, EditorState, RichUtils } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { emptyHome, offer } from './page.js';

let root;
let shown;

function Reply({ text }) {
  const [editorState, onChange] = useState(() => EditorState.createWithContent(ContentState.createFromText(text)));
  shown = editorState;
  const handleReturn = (event) => {
    if (!event.shiftKey) return 'not-handled';
    onChange(RichUtils.insertSoftNewline(editorState));
    return 'handled';
  };
  return createElement(Editor, { editorState, onChange, handleReturn });
}

offer({
  selector: '.public-DraftEditor-content',
  mount(lines) {
    root?.unmount();
    root = createRoot(emptyHome());
    flushSync(() => root.render(createElement(Reply, { text: lines.join('\n') })));
  },
  model: () => shown.getCurrentContent().getPlainText('\n'),
});
