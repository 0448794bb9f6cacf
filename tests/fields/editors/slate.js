import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { emptyHome, offer } from './page.js';

let root;
let editor;

offer({
  selector: '[data-slate-editor]',
  mount(lines) {
    root?.unmount();
    root = createRoot(emptyHome());
    editor = withHistory(withReact(createEditor()));
    const initialValue = lines.map((text) => ({ type: 'paragraph', children: [{ text }] }));
    flushSync(() => root.render(createElement(Slate, { editor, initialValue }, createElement(Editable))));
  },
  model: () => editor.children.map((node) => Node.string(node)).join('\n'),
});
