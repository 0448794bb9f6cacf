import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import '@ckeditor/ckeditor5-editor-classic/dist/index.css';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import '@ckeditor/ckeditor5-ui/dist/index.css';
import { addTo, emptyHome, offer } from './page.js';

let editor;

const textOf = (element) => [...element.getChildren()].map((child) => (child.is('$text') ? child.data : '\n')).join('');

offer({
  selector: '.ck-editor__editable',
  async mount(lines) {
    await editor?.destroy();
    const place = addTo(emptyHome(), 'div');
    for (const line of lines) addTo(place, 'p').textContent = line;
    editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  },
  model: () => [...editor.model.document.getRoot().getChildren()].map(textOf).join('\n'),
});
