import chromium from '@sparticuz/chromium';

/**
 * Called by browser.ts in a process of its own, because the package unpacks into the process's temporary folder and
 * decides at import whether it brings its own libraries.
 */
await chromium.executablePath();
