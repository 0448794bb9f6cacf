import { conformance } from './conformance';
import { openChromium } from './driver';

conformance('Chromium', openChromium);
