/** What went to the network, from the browser's own net log: it sees everything, whoever asked and whatever a test routes. */
import { readFileSync } from 'node:fs';

export interface NetRequest {
  url: string;
  /** Origin of who asked, as Chromium writes it: `https://…`, `chrome-extension://…`, or "not an origin" for the browser itself. */
  initiator: string;
}

/** Every URL request in a net log. A log whose tail is missing, since the browser was ended early, is read as far as it goes. */
export function requests(file: string): NetRequest[] {
  const text = readFileSync(file, 'utf8');
  const log = parseLog(text);
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  if (start === undefined)
    throw new Error(`${file} does not know URL_REQUEST_START_JOB: look how this Chromium names it.`);
  return log.events.flatMap((event) =>
    event.type === start && event.params?.url
      ? [{ url: event.params.url, initiator: event.params.initiator ?? '' }]
      : [],
  );
}

/** The URL requests that an extension made: its background, its pages and its panel. */
export function extensionRequests(file: string, extensionId: string): NetRequest[] {
  return requests(file).filter((request) => request.initiator === `chrome-extension://${extensionId}`);
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

function parseLog(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    // The log is written line by line: the constants, then one event a line, then a last line closes it.
    const whole = text.slice(0, text.lastIndexOf('\n')).replace(/,\s*$/, '');
    return JSON.parse(whole.endsWith(']') ? `${whole}}` : `${whole}]}`);
  }
}
