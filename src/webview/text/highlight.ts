import hljs from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';

const highlighter = hljs.newInstance();
highlighter.registerLanguage('python', python);

/** Python source as HTML with `hljs-*` classes. */
export function highlightPython(source: string): string {
  return highlighter.highlight(source, { language: 'python', ignoreIllegals: true }).value;
}
