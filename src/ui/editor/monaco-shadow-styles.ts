let shared: CSSStyleSheet | undefined;

/**
 * Brings Monaco's style rules into a shadow root. Monaco puts its colours there by itself, but its rules arrive with
 * its code as style sheets of the document, which do not reach into shadow roots. Call it after Monaco is loaded.
 */
export function adoptMonacoStyles(root: ShadowRoot): void {
  shared ??= collect();
  if (!root.adoptedStyleSheets.includes(shared)) root.adoptedStyleSheets.push(shared);
}

function collect(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const rules = [...document.styleSheets].flatMap((candidate) => monacoRules(candidate));
  // Fonts count at document level only, and are there already.
  sheet.replaceSync(rules.filter((rule) => !rule.startsWith('@font-face')).join('\n'));
  return sheet;
}

/** The rules of a style sheet that came with Monaco; none of any other sheet. */
function monacoRules(sheet: CSSStyleSheet): readonly string[] {
  // Monaco's sheet of colours grows while it runs, and Monaco copies it into shadow roots by itself.
  const owner = sheet.ownerNode;
  if (owner instanceof Element && owner.classList.contains('monaco-colors')) return [];
  const rules = [...sheet.cssRules].map((rule) => rule.cssText);
  return rules.some((rule) => /monaco|codicon/.test(rule)) ? rules : [];
}
