/** The chart as a file. */
const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Of a picture, more than which browsers do not draw. */
const MOST_PIXELS = 12_000;
const SCALE = 2;

/** A file has no style sheet of a page: what it looks like stands in it, in black on white. */
const STYLE = `
  svg { background: #fff; font-family: 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
  a { text-decoration: none; }
  rect { fill: #fff; stroke: #8b8578; }
  .section-card rect { fill: #f4f1ea; stroke-dasharray: 2 2; }
  .root-card rect { stroke: #a3271c; stroke-width: 2; }
  .card-name { font-size: 14px; fill: #1f2329; }
  .card-note { font-size: 11px; fill: #585f69; }
  .ended .card-name { text-decoration: line-through; }
  .edge { fill: none; stroke: #8b8578; }
  .edge.BUDGET_UNIT_OF { stroke-dasharray: 7 4; }
  .edge.SPONSORED_BY { stroke-dasharray: 2 4; }
  .edge.SECTION { stroke-dasharray: 1 2; }
  .toggle { display: none; }
`;

/** @param drawing with everything drawn. Links lead nowhere outside of the page and are left out. */
export function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', NAMESPACE);
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const style = document.createElementNS(NAMESPACE, 'style');
  style.textContent = STYLE;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const scale = Math.min(SCALE, MOST_PIXELS / width, MOST_PIXELS / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png');
  });
}

export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
