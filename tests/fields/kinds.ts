/** The kinds of box that the suite knows. */

/** What a page may do, as strictly as the editor in it allows. `base` is what our own files need. */
const BASE = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";
const policy = (...more: string[]): string => [BASE, ...more].join('; ');
const TRUSTED = "require-trusted-types-for 'script'";
/** For editors that write style elements of their own. */
const OWN_STYLES = BASE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** A kind of box: the page in `editors/` that holds one, and the policy that this page is served with. */
export interface Kind {
  /** The file's name without ending, and the row in the table. */
  id: string;
  name: string;
  /** At most eight characters, for the head of a column. */
  short: string;
  /** What is in it, by package. */
  packages: string[];
  is: 'textarea' | 'tree';
  policy: string;
}

/** Every kind, in the order of the table. */
export const KINDS: readonly Kind[] = [
  { id: 'plain-textarea', name: 'textarea', short: 'textarea', packages: [], is: 'textarea', policy: policy(TRUSTED) },
  {
    id: 'react-textarea',
    name: 'textarea, React',
    short: 'React',
    packages: ['react'],
    is: 'textarea',
    policy: policy(TRUSTED),
  },
  // Angular compiles its templates in the page here, which a site would have done beforehand.
  {
    id: 'angular-textarea',
    name: 'textarea, Angular',
    short: 'Angular',
    packages: ['@angular/forms'],
    is: 'textarea',
    policy: OWN_STYLES.replace("'self';", "'self' 'unsafe-eval';"),
  },
  {
    id: 'element-textarea',
    name: 'textarea, web component',
    short: 'element',
    packages: [],
    is: 'textarea',
    policy: policy(TRUSTED),
  },
  {
    id: 'plain-contenteditable',
    name: 'contenteditable',
    short: 'editable',
    packages: [],
    is: 'tree',
    policy: policy(TRUSTED),
  },
  { id: 'lexical', name: 'Lexical', short: 'Lexical', packages: ['lexical'], is: 'tree', policy: policy(TRUSTED) },
  {
    id: 'prosemirror',
    name: 'ProseMirror',
    short: 'ProseM.',
    packages: ['prosemirror-view'],
    is: 'tree',
    policy: policy(TRUSTED),
  },
  { id: 'slate', name: 'Slate', short: 'Slate', packages: ['slate-react'], is: 'tree', policy: policy(TRUSTED) },
  { id: 'quill', name: 'Quill', short: 'Quill', packages: ['quill'], is: 'tree', policy: policy() },
  { id: 'draft', name: 'Draft.js', short: 'Draft', packages: ['draft-js'], is: 'tree', policy: policy() },
  {
    id: 'ckeditor',
    name: 'CKEditor 5',
    short: 'CKEditor',
    packages: ['@ckeditor/ckeditor5-editor-classic'],
    is: 'tree',
    policy: OWN_STYLES,
  },
];
