import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { emptyHome, offer } from './page.js';

let root;
let state = '';

function Reply({ text }) {
  const [value, setValue] = useState(text);
  state = value;
  return createElement('textarea', { value, onChange: (event) => setValue(event.target.value) });
}

offer({
  selector: 'textarea',
  mount(lines) {
    root?.unmount();
    root = createRoot(emptyHome());
    flushSync(() => root.render(createElement(Reply, { text: lines.join('\n') })));
  },
  model: () => state,
});
