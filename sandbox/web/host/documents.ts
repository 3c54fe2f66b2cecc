/** UI Kit draws no document of its own: this one only runs the bundle. Paths are relative to it, as apps expect. */
export const nativeDocument = (bridge: string, bundle: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>App</title>
<script src="${bridge}"></script>
</head>
<body>
<script src="${bundle}"></script>
</body>
</html>
`;

/** An app's own document, with the bridge ahead of all its scripts. */
export function withBridge(html: string, bridge: string): string {
  const script = `<script src="${bridge}"></script>`;
  const head = /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return `${html.slice(0, at)}${script}${html.slice(at)}`;
}
