import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { addTo, emptyHome, offer } from './page.js';

let editor;
let stop = [];

offer({
  selector: '[contenteditable]',
  mount(lines) {
    for (const end of stop) end();
    editor?.setRootElement(null);
    const box = addTo(emptyHome(), 'div');
    box.contentEditable = 'true';
    editor = createEditor({
      onError(error) {
        throw error;
      },
    });
    editor.setRootElement(box);
    stop = [registerRichText(editor)];
    editor.update(
      () => {
        const paragraphs = lines.map((line) => $createParagraphNode().append($createTextNode(line)));
        $getRoot()
          .clear()
          .append(...paragraphs);
      },
      { discrete: true },
    );
    stop.push(registerHistory(editor, createEmptyHistoryState(), 300));
  },
  model: () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((paragraph) => paragraph.getTextContent())
        .join('\n'),
    ),
});
