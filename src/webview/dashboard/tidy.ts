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
const THEMED = ['font-family', 'font-size', 'font-weight', 'stroke-width', 'opacity', 'text-anchor'] as const;
const PAINTED = ['fill', 'stroke'] as const;

/** Drawings one below the other, as a picture that stands by itself: with the theme's colours, without links. */
export function standalone(
  drawings: readonly { readonly title: string; readonly svg: SVGSVGElement }[],
  page: HTMLElement,
): string {
  const { color: text, backgroundColor, fontFamily } = getComputedStyle(page);
  const color = plainColor(text).color;
  const background = plainColor(backgroundColor).color;
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
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" font-family="${font}"><rect width="100%" height="100%" fill="${background}"/>${parts.join('')}</svg>\n`;
}

const EDGE = 24;
const HEADING = 28;

function frozen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shapes = [svg, ...svg.querySelectorAll('*')];
  for (const [i, twin] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const shape = shapes[i];
    if (!shape) continue;
    const style = getComputedStyle(shape);
    for (const name of THEMED) twin.setAttribute(name, style.getPropertyValue(name));
    for (const name of PAINTED) paint(twin, name, style);
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  copy.removeAttribute('role');
  return copy;
}

function paint(shape: Element, name: (typeof PAINTED)[number], style: CSSStyleDeclaration): void {
  const { color, alpha } = plainColor(style.getPropertyValue(name));
  const opacity = Number(style.getPropertyValue(`${name}-opacity`)) * alpha;
  shape.setAttribute(name, color);
  if (opacity === 1) shape.removeAttribute(`${name}-opacity`);
  else shape.setAttribute(`${name}-opacity`, String(Math.round(opacity * 1000) / 1000));
}

/**
 * A colour as every program that shows SVG knows it. What a style sheet mixes has the value `color(srgb …)`, which
 * browsers alone understand: others draw it black.
 */
function plainColor(value: string): { readonly color: string; readonly alpha: number } {
  if (value === '' || value === 'none') return { color: 'none', alpha: 1 };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const context = canvas.getContext('2d');
  if (!context) return { color: value, alpha: 1 };
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('');
  return { color: `#${hex}`, alpha: alpha / 255 };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
