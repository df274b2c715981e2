/** What of a style says how an SVG looks; the rest (pointers, outlines) is for the screen. */
const LOOKS =
  /^(color|fill|fill-opacity|stroke|stroke-(width|opacity|dasharray|linecap|linejoin)|font-(size|weight|family|variant-numeric)|opacity|paint-order)$/;

/** The look of what only a sheet has. */
const SHEET = `
svg { font-family: var(--sans); color: var(--ink); }
.sheet { fill: var(--paper); }
.sheet-title { fill: var(--ink); font-size: 20px; font-weight: 600; }
.sheet-lane { fill: currentColor; font-size: 15px; font-weight: 600; }
.sheet-words { fill: var(--soft); font-size: 14px; }
`;

/**
 * The rules of some sheets that hold on every screen: those for the dark, for print and the like stand inside others,
 * which have no selector.
 */
function rulesOf(sheets: Iterable<CSSStyleSheet>): readonly CSSStyleRule[] {
  const isStyle = (rule: CSSRule): rule is CSSStyleRule => 'selectorText' in rule;
  return [...sheets].flatMap(({ cssRules }) => [...cssRules].filter(isStyle));
}

/** The values of custom properties on the page, those of the light theme. */
function tokensOf(rules: readonly CSSStyleRule[]): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const rule of rules) {
    if (rule.selectorText !== ':root') continue;
    for (const name of rule.style) {
      if (name.startsWith('--')) tokens.set(name, rule.style.getPropertyValue(name).trim());
    }
  }
  return tokens;
}

/**
 * The style that an SVG element needs to look, on its own, as it does on the page in the light: the rules of the
 * page's sheets that match something in it, without custom properties.
 * @param face how the font is written into the file: the `src` of its `@font-face`
 */
export function styleFor(svg: SVGSVGElement, sheets: Iterable<CSSStyleSheet>, face: string): string {
  const rules = rulesOf(sheets);
  const tokens = tokensOf(rules);
  const elements = [svg, ...svg.querySelectorAll('*')];
  const kept = rules.flatMap((rule) => {
    const looks = [...rule.style].filter((name) => LOOKS.test(name));
    const said = looks.map((name) => `${name}: ${rule.style.getPropertyValue(name)};`).join(' ');
    const matches = said !== '' && elements.some((element) => element.matches(rule.selectorText));
    return matches ? [`${rule.selectorText} { ${said} }\n`] : [];
  });
  const font = `@font-face { font-family: "Source Sans 3"; font-weight: 200 900; src: ${face}; }\n`;
  const all = `${SHEET.trimStart()}${kept.join('')}`;
  return font + all.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.get(name) ?? 'inherit');
}
