import MarkdownIt from 'markdown-it';
import { highlightPython } from './highlight';

const PYTHON = new Set(['python', 'py', 'python3']);

const parser = create();

/** HTML of a question's text. Markup in it is shown, not used; links keep their address for the page to open. */
export function markdown(text: string): string {
  return parser.render(text);
}

/** HTML of one line, without a paragraph around it. */
export function inlineMarkdown(text: string): string {
  return parser.renderInline(text);
}

function create() {
  const parser = new MarkdownIt({
    html: false,
    linkify: false,
    typographer: false,
    highlight: (source, language) => (PYTHON.has(language) ? highlightPython(source) : ''),
  });
  const { fence } = parser.renderer.rules;
  const block: typeof fence = (tokens, index, ...rest) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const [language, ...marks] = info.trim().split(/\s+/);
    if (language === 'python' && marks.includes('run'))
      return `<drill-program program="${parser.utils.escapeHtml(content)}"></drill-program>\n`;
    return fence?.(tokens, index, ...rest) ?? '';
  };
  parser.renderer.rules = { ...parser.renderer.rules, fence: block };
  // A page may load no images.
  parser.disable('image');
  parser.core.ruler.push('page', ({ tokens }) => {
    for (const token of tokens) {
      // One heading size on a page: those of a text rank below the page's own.
      if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = 'h3';
      const style = token.attrGet('style');
      if (typeof style !== 'string') continue;
      // The content policy allows no style attributes.
      token.attrs = [['class', style.replace('text-align:', 'align-')]];
    }
  });
  return parser;
}
