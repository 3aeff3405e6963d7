import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileFor } from '../../main/app/window-files'

const folder = join('/program', 'out', 'renderer')

describe('the file a URL of the window means', () => {
  it('is the page for the bare address, and a file below the folder otherwise', () => {
    expect(fileFor('fairbook://app/', folder)).toBe(join(folder, 'index.html'))
    expect(fileFor('fairbook://app/assets/index.js?v=1#x', folder)).toBe(join(folder, 'assets', 'index.js'))
    expect(fileFor('fairbook://app/a%20b.css', folder)).toBe(join(folder, 'a b.css'))
  })

  it.each([
    'fairbook://app/..%2f..%2fsecret',
    'fairbook://app/%2e%2e%2f%2e%2e%2fpackage.json',
    'fairbook://app/assets/..%2f..%2f..%2fetc',
    'fairbook://app/%00',
    'fairbook://app/%E0%A4%A',
    'fairbook://other/index.html',
    'https://app/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('is nothing for %s', (address) => {
    expect(fileFor(address, folder)).toBeNull()
  })
})
