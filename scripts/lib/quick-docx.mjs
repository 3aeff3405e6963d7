// docx lays the accounts out to know their page numbers, which takes most of the time that Word takes. It is published
// compiled down to old JavaScript: an object is copied property by property through descriptors, a hundred thousand
// times, and what is known of a font is looked up anew for every word. The build puts the same said quickly in its place.

/**
 * What stands in docx, and what does the same sooner. Each stands once in a file that has it.
 * @type {readonly { in: RegExp, was: string, is: string }[]}
 */
const sooner = [
  {
    in: /^(?:layout|index)\.mjs$/,
    was: `function _objectSpread2(e) {
	for (var r = 1; r < arguments.length; r++) {
		var t = null != arguments[r] ? arguments[r] : {};
		r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
			_defineProperty(e, r, t[r]);
		}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
			Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
		});
	}
	return e;
}`,
    is: `function _objectSpread2(e) {
	return Object.assign.apply(Object, arguments);
}`,
  },
  {
    in: /^layout\.mjs$/,
    was: 'var withoutUndefined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));',
    is: `var withoutUndefined = (object) => {
	const left = {};
	for (const key of Object.keys(object)) if (object[key] !== void 0) left[key] = object[key];
	return left;
};`,
  },
  {
    in: /^layout\.mjs$/,
    was: `var knownEastAsianFontOf = (font) => {
	const name = font.toLowerCase();`,
    is: `var eastAsianFonts = /* @__PURE__ */ new Map();
var knownEastAsianFontOf = (font) => {
	if (!eastAsianFonts.has(font)) eastAsianFonts.set(font, findEastAsianFont(font));
	return eastAsianFonts.get(font);
};
var findEastAsianFont = (font) => {
	const name = font.toLowerCase();`,
  },
  {
    in: /^layout\.mjs$/,
    was: `var decodeMore = ({ widths, fonts }) => {
	const known = decodedMore.get(widths + fonts);`,
    is: `var decodeMore = (encoded) => {
	const { widths, fonts } = encoded;
	const known = decodedMore.get(encoded);`,
  },
  { in: /^layout\.mjs$/, was: 'decodedMore.set(widths + fonts, face);', is: 'decodedMore.set(encoded, face);' },
]

/**
 * @param {string} code of one of docx's files
 * @param {string} name of the file
 * @returns {string}
 * @throws {Error} when docx has changed, so that somebody looks whether this is still needed
 */
export function quickly(code, name) {
  return sooner
    .filter((one) => one.in.test(name))
    .reduce((left, { was, is }) => {
      if (left.split(was).length !== 2)
        throw new Error(
          `docx has changed: ${name} does not hold "${was.slice(0, 60)}" once. See scripts/lib/quick-docx.mjs.`,
        )
      return left.replace(was, () => is)
    }, code)
}

/** @type {import('vite').Plugin} */
export const quickDocx = {
  name: 'fairbook:quick-docx',
  transform(code, id) {
    const name = /[\\/]docx[\\/]dist[\\/]([a-z]+\.mjs)$/.exec(id)?.[1]
    return name === undefined ? null : { code: quickly(code, name), map: null }
  },
}
