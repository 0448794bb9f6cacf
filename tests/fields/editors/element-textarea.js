import { addTo, emptyHome, offer } from './page.js';

/** The page's styles do not reach into a shadow root. */
const look = new CSSStyleSheet();
look.replaceSync(`textarea {
  box-sizing: border-box;
  width: 320px;
  height: 170px;
  margin: 0;
  padding: 8px 12px;
  border: 2px solid #888;
  font: 16px/1.5 sans-serif;
}`);

/** A text box as a design system ships it: the value is the element's own, kept by what its textarea tells it. */
class FieldElement extends HTMLElement {
  #value = '';
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [look];
    const inner = addTo(root, 'textarea');
    inner.setAttribute('part', 'field');
    inner.addEventListener('input', () => {
      this.#value = inner.value;
      this.dispatchEvent(new CustomEvent('value-changed', { bubbles: true, composed: true }));
    });
  }
  get value() {
    return this.#value;
  }
  set value(text) {
    this.#value = text;
    this.shadowRoot.querySelector('textarea').value = text;
  }
}
customElements.define('x-field', FieldElement);

/** The composer around it, in a shadow root of its own; it keeps the draft that it would send. */
class ReplyElement extends HTMLElement {
  draft = '';
  constructor() {
    super();
    const field = addTo(this.attachShadow({ mode: 'open' }), 'x-field');
    field.addEventListener('value-changed', () => {
      this.draft = field.value;
    });
  }
  set text(text) {
    this.draft = text;
    this.shadowRoot.querySelector('x-field').value = text;
  }
}
customElements.define('x-reply', ReplyElement);

offer({
  selector: 'textarea',
  mount(lines) {
    addTo(emptyHome(), 'x-reply').text = lines.join('\n');
  },
  model: () => document.querySelector('x-reply').draft,
});
