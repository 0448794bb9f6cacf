import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { emptyHome, offer } from './page.js';

let view;

const softBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});

offer({
  selector: '.ProseMirror',
  mount(lines) {
    view?.destroy();
    const doc = schema.node(
      'doc',
      null,
      lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])),
    );
    const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Enter': softBreak }), keymap(baseKeymap)];
    view = new EditorView(emptyHome(), { state: EditorState.create({ doc, plugins }) });
  },
  model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', () => '\n'),
});
