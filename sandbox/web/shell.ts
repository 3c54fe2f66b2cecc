import { THEME } from './bundling/theme';
import type { WebClient } from './build';

/** Chooses the colours before the first paint; the client's `theme.ts` keeps the same word under the same name. */
const COLOUR_MODE = `(function(){var c;try{c=localStorage.getItem('colour-mode')}catch(e){}
var d=c==='dark'||(c!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.colorMode=d?'dark':'light'})()`;

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%231868db' stroke-width='3' stroke-linecap='round'%3E%3Cpath d='M4 18h6v-6h6V6h5'/%3E%3C/svg%3E";

export type ShellFiles = Pick<WebClient, 'script' | 'style' | 'preloads'>;

/** The one HTML page; the client draws everything in it. */
export const shell = ({ script, style, preloads }: ShellFiles, seed: string): string => `<!doctype html>
<html lang="en" data-seed="${seed}" data-color-mode="light" data-theme="${THEME}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tierline sandbox</title>
<link rel="icon" href="${ICON}">
<script>${COLOUR_MODE}</script>
<link rel="stylesheet" href="/assets/${style}">
${preloads.map((name) => `<link rel="modulepreload" href="/assets/${name}">\n`).join('')}<script type="module" src="/assets/${script}"></script>
</head>
<body>
<div id="page"></div>
<noscript>These pages are drawn in the browser: please allow JavaScript for this address.</noscript>
</body>
</html>
`;
