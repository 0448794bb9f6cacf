/** Types of `setup.mjs`, which is plain JavaScript because it runs before anything is installed. */
export const ROOT: string;
export const CACHE: string;
export class SetUpError extends Error {}
export interface RunOptions {
  quiet?: boolean;
  /** Output goes to standard error. */
  aside?: boolean;
  env?: Record<string, string>;
  cwd?: string;
}
export function run(command: string, args: string[], options?: RunOptions): Promise<{ code: number; output: string }>;
export function runTool(name: string, args: string[], options?: RunOptions): Promise<{ code: number; output: string }>;
export function isInstalled(root?: string): boolean;
export const EDITORS: string;
export function installPackages(folder?: string): Promise<boolean>;
export function prepareTypes(): Promise<boolean>;
export function setUp(): Promise<void>;
export function hasDisplay(): boolean;
export function isRoot(): boolean;
export function findChrome(): string | null;
export function findFirefox(): string | null;
export function needChrome(): Promise<string>;
export function needFirefox(): Promise<string>;
export function short(file: string): string;
export function fail(error: unknown): void;
