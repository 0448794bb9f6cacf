import { addTo, emptyHome, offer } from './page.js';

offer({
  selector: '[contenteditable]',
  mount(lines) {
    const box = addTo(emptyHome(), 'div');
    box.contentEditable = 'true';
    for (const line of lines) {
      const block = addTo(box, 'div');
      block.append(line === '' ? document.createElement('br') : line);
    }
  },
  // There is no model but the page itself: what the browser says is shown, line by line.
  model: () =>
    [...document.querySelector('[contenteditable]').childNodes]
      .map((line) => (line.innerText ?? line.data).replace(/\n$/, ''))
      .join('\n'),
});
