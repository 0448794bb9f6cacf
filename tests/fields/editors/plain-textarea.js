import { addTo, emptyHome, offer } from './page.js';

offer({
  selector: 'textarea',
  mount(lines) {
    addTo(emptyHome(), 'textarea').value = lines.join('\n');
  },
  model: () => document.querySelector('textarea').value,
});
