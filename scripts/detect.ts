/**
 * `npm run detect -- DIR [--json] [--generic]`: what the extension understands of saved pages, by its own code in a real browser.
 * Their addresses stand in DIR/urls.json, `{"file.html": "https://…"}`; `--generic` leaves the adapters out.
 */
import { detect } from './detect/command';
import { fail } from './setup.mjs';

async function main(): Promise<void> {
  for await (const line of detect(process.argv.slice(2))) console.log(line);
}

main().catch(fail);
