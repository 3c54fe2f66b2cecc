/**
 * The document of a screen. Everything in it is a file of its own: Forge's content security policy allows nothing
 * inline unless the manifest asks for it, and this one does not.
 */
export const page = ({ script, style }: { script: string; style: string | undefined }): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Tierline</title>
${style === undefined ? '' : `<link rel="stylesheet" href="./${style}">\n`}<script type="module" src="./${script}"></script>
</head>
<body>
<main id="screen"></main>
</body>
</html>
`;
