import { addTo, emptyHome, offer } from './page.js';

offer({
  selector: '[contenteditable]',
  mount(lines) {
    const box = addTo(emptyHome(), 'div');
    box.contentEditable = 'true';
    for (const line of lines) addTo(box, 'div').textContent = line;
  },
  // There is no model but the page itself: what the browser says is shown, line by line.
  model: () =>
    [...document.querySelector('[contenteditable]').children]
      .map((line) => line.innerText.replace(/\n$/, ''))
      .join('\n'),
});
