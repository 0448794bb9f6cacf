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
  is: 'textarea' | 'tree';
  policy: string;
}

/** Every kind, in the order of the table. */
export const KINDS: readonly Kind[] = [
  { id: 'plain-textarea', name: 'textarea', is: 'textarea', policy: policy(TRUSTED) },
  { id: 'react-textarea', name: 'textarea, React', is: 'textarea', policy: policy(TRUSTED) },
  // Angular compiles its templates in the page here, which a site would have done beforehand.
  {
    id: 'angular-textarea',
    name: 'textarea, Angular',
    is: 'textarea',
    policy: OWN_STYLES.replace("'self';", "'self' 'unsafe-eval';"),
  },
  { id: 'element-textarea', name: 'textarea, web component', is: 'textarea', policy: policy(TRUSTED) },
  { id: 'plain-contenteditable', name: 'contenteditable', is: 'tree', policy: policy(TRUSTED) },
  { id: 'lexical', name: 'Lexical', is: 'tree', policy: policy(TRUSTED) },
  { id: 'prosemirror', name: 'ProseMirror', is: 'tree', policy: policy(TRUSTED) },
  { id: 'slate', name: 'Slate', is: 'tree', policy: policy(TRUSTED) },
  { id: 'quill', name: 'Quill', is: 'tree', policy: policy() },
  { id: 'draft', name: 'Draft.js', is: 'tree', policy: policy() },
  { id: 'ckeditor', name: 'CKEditor 5', is: 'tree', policy: OWN_STYLES },
];
