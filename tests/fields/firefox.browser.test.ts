import { conformance } from './conformance';
import { openFirefox } from './driver';

conformance('Firefox', openFirefox);
