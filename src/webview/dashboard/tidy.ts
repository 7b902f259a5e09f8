const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * A drawing as it may stand in the page: without the style element that the policy forbids (its rules are in our style
 * sheet), its marks as links with names, and the rest left to the table for those who do not see it.
 */
export function tidied(drawing: Element, title: string): SVGSVGElement {
  const svg = drawing instanceof SVGSVGElement ? drawing : drawing.querySelector('svg');
  if (!svg) throw new Error('a chart is an SVG');
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', `${title}, drawn`);
  svg.removeAttribute('class');
  for (const group of svg.querySelectorAll('g')) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
    if (group.querySelector('a') === null) group.setAttribute('aria-hidden', 'true');
  }
  for (const link of svg.querySelectorAll('a')) {
    const shape = link.firstElementChild;
    const href = link.getAttributeNS(XLINK, 'href') ?? link.getAttribute('href') ?? '';
    link.setAttribute('data-mark', decodeURIComponent(href.slice(1)));
    // The old one first: it may go by the same name in another namespace.
    link.removeAttributeNS(XLINK, 'href');
    link.setAttribute('href', '#');
    link.setAttribute('aria-label', shape?.getAttribute('aria-label') ?? '');
    shape?.removeAttribute('aria-label');
  }
  return svg;
}

/** Attributes that a theme decides: an export holds their values. */
const THEMED = ['fill', 'stroke', 'font-family', 'font-size', 'stroke-width', 'opacity'] as const;

/** Drawings one below the other, as a picture that stands by itself: with the theme's colours, without links. */
export function standalone(
  drawings: readonly { readonly title: string; readonly svg: SVGSVGElement }[],
  page: HTMLElement,
): string {
  const { color, backgroundColor, fontFamily } = getComputedStyle(page);
  const width = Math.max(...drawings.map(({ svg }) => svg.clientWidth)) + 2 * EDGE;
  let top = EDGE;
  const parts = drawings.map(({ title, svg }) => {
    const copy = frozen(svg);
    copy.setAttribute('x', String(EDGE));
    copy.setAttribute('y', String(top + HEADING));
    copy.setAttribute('color', color);
    const heading = `<text x="${EDGE}" y="${top + 16}" fill="${color}" font-size="16" font-weight="600">${escapeText(title)}</text>`;
    top += HEADING + svg.clientHeight + EDGE;
    return heading + new XMLSerializer().serializeToString(copy);
  });
  const font = escapeText(fontFamily).replaceAll('"', '&quot;');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" font-family="${font}"><rect width="100%" height="100%" fill="${backgroundColor}"/>${parts.join('')}</svg>\n`;
}

const EDGE = 24;
const HEADING = 28;

function frozen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shapes = [...svg.querySelectorAll('*')];
  for (const [i, twin] of [...copy.querySelectorAll('*')].entries()) {
    const shape = shapes[i];
    if (!shape) continue;
    const style = getComputedStyle(shape);
    for (const name of THEMED) twin.setAttribute(name, style.getPropertyValue(name));
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  copy.removeAttribute('role');
  return copy;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
