/** What the frame of a page is made of; uris are those of `Webview.asWebviewUri`. */
export interface PageParts {
  readonly title: string;
  readonly nonce: string;
  readonly cspSource: string;
  readonly script: string;
  readonly styles: readonly string[];
}

/** The document that a page's script draws itself into. Nothing but our own script with the nonce can run in it. */
export function pageHtml({ title, nonce, cspSource, script, styles }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    // Lit and the elements adopt constructed style sheets; only where those are missing do they write style elements.
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
  ].join('; ');
  const links = styles.map(href => {
    // The elements look for the icon font's style sheet by this id, to use it inside their shadow roots.
    const id = href.endsWith('/codicon.css') ? ' id="vscode-codicon-stylesheet"' : '';
    return `<link rel="stylesheet" nonce="${nonce}" href="${escapeAttribute(href)}"${id}>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
${links.join('\n')}
<title>${escapeAttribute(title)}</title>
</head>
<body>
<script type="module" nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
