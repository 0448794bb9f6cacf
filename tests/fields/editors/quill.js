import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { addTo, emptyHome, offer } from './page.js';

let quill;

offer({
  selector: '.ql-editor',
  mount(lines) {
    quill = new Quill(addTo(emptyHome(), 'div'));
    quill.setText(`${lines.join('\n')}\n`, 'silent');
    quill.history.clear();
  },
  model: () => quill.getText().replace(/\n$/, ''),
});
