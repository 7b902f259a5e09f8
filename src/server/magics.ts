/** The first characters of lines that IPython takes for itself: `%timeit …`, `!pip …`, `?name`. */
const MAGIC = /^[ \t]*[%!?]/;

/**
 * A cell's text as Python: lines of IPython's own become comments, and a cell that begins with `%%` is none of ours.
 * Every position stays what it was.
 */
export function withoutMagics(text: string): string {
  if (!/[%!?]/.test(text)) return text;
  const isForeign = /^\s*%%(?!time\b|timeit\b|capture\b|prun\b)/.test(text);
  return text
    .split('\n')
    .map(line => {
      if (isForeign) return line.replace(/[^\r]/g, ' ');
      const mark = MAGIC.exec(line)?.[0];
      return mark === undefined ? line : `${mark.slice(0, -1)}#${line.slice(mark.length)}`;
    })
    .join('\n');
}
