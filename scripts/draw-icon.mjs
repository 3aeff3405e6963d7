// Renders resources/icons/fairbook.svg as the PNG the installers are made from; run it after changing the drawing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { root } from './lib/places.mjs'

const icons = join(root, 'resources', 'icons')
const svg = readFileSync(join(icons, 'fairbook.svg'), 'utf8')
writeFileSync(join(icons, 'fairbook.png'), new Resvg(svg, { fitTo: { mode: 'width', value: 1024 } }).render().asPng())
