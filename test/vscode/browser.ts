import { createRequire } from 'node:module';

import type { Installation } from './installation.ts';

/** The part of Playwright's API that these tests use: the package lives outside the checkout, and its types with it. */
export interface Locator {
  click(options?: { button?: 'left' | 'right'; force?: boolean; timeout?: number }): Promise<void>;
  hover(options?: { force?: boolean; timeout?: number }): Promise<void>;
  count(): Promise<number>;
  first(): Locator;
  nth(index: number): Locator;
  filter(options: { hasText?: string | RegExp; visible?: boolean }): Locator;
  locator(selector: string): Locator;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached'; timeout?: number }): Promise<void>;
  boundingBox(): Promise<Box | null>;
  innerText(options?: { timeout?: number }): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  isVisible(): Promise<boolean>;
}

/** A rectangle in CSS pixels of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Page {
  goto(url: string, options?: { timeout?: number }): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  evaluate<Result, Argument>(body: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  locator(selector: string): Locator;
  screenshot(options: { path: string; clip?: Box }): Promise<unknown>;
  on(event: 'crash' | 'close', listener: () => void): void;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  readonly mouse: { move(x: number, y: number, options?: { steps?: number }): Promise<void> };
}

export interface Browser {
  newPage(options: {
    viewport: { width: number; height: number };
    deviceScaleFactor?: number;
    permissions?: readonly string[];
  }): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; args: readonly string[]; timeout: number }): Promise<Browser>;
  };
}

/** As root in a container: no sandbox, no GPU, no small shared memory; and nothing asked of the network. */
const BROWSER_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const LAUNCH_LIMIT_MS = 90_000;

/** Starts a headless Chromium; it ends with this process if nobody closes it. */
export async function launchBrowser(installation: Installation): Promise<Browser> {
  const { chromium }: Playwright = createRequire(import.meta.url)(installation.playwright);
  return chromium.launch({
    executablePath: installation.chromium,
    args: BROWSER_OPTIONS,
    timeout: LAUNCH_LIMIT_MS,
  });
}
