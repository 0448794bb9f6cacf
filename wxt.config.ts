import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import type { Browser } from 'wxt/browser';
import { leaveOutDoubts } from './scripts/leave-out-doubts';
import { liftTexts } from './scripts/lift-texts';

/**
 * Policy of all extension pages. No `frame-ancestors`: the panel is framed by review pages (docs/decisions/panel-frame.md).
 * `connect-src 'self'` and `'wasm-unsafe-eval'` are for the sentence model: a file of the package, and the loop that runs it.
 * `connect-src https:` is for playbooks that the owner subscribes to (lib/browser/fetch-playbook.ts, docs/privacy.md).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Puts the early part of the content script before every page that the main part is for. */
function standEarly(manifest: Browser.runtime.ManifestV3): void {
  const main = manifest.content_scripts?.find(({ js }) => js?.includes('content-scripts/content.js'));
  if (!main) throw new Error('The manifest has no main content script.');
  manifest.content_scripts?.unshift({ ...main, js: ['content-scripts/early.js'], run_at: 'document_start' });
}

export default defineConfig({
  entrypointsDir: 'entrypoints',
  hooks: { 'build:manifestGenerated': (_, manifest) => standEarly(manifest as Browser.runtime.ManifestV3) },
  imports: false,
  vite: () => ({
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('entrypoints/content/quiet-context.ts', import.meta.url),
        ),
      },
    },
    plugins: [liftTexts(), leaveOutDoubts(), preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { target: 'es2023', sourcemap: false, modulePreload: false },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Evenkeel',
    description: 'Coaches a calm, specific reply to a review while you type it. Everything stays on your device.',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    // Asked for where the owner turns notifications on (Settings); reminders are a dot on the button without it.
    optional_permissions: ['notifications'],
    // Asked for one site at a time, within the owner's own press (lib/browser/grants.ts).
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Evenkeel' },
    commands: {
      'coach-box': { suggested_key: { default: 'Alt+Shift+E' }, description: 'Coach this box, or go to the panel' },
    },
    // The workbook, in a tab of its own in both browsers.
    options_ui: { page: 'workbook.html', open_in_tab: true },
    incognito: 'not_allowed',
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: POLICY } }),
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'evenkeel@evenkeel.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
