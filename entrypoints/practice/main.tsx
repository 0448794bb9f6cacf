import { render } from 'preact';
import { Practice } from '../../components/practice/Practice';
import { bootPage } from '../content/boot';

const root = document.getElementById('root');
if (root !== null) render(<Practice />, root);
bootPage();
