import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { compressed, deputyWorker } from './deputy.vite.ts'
import { house } from './house.vite.ts'

/** Every browser that runs these pages reads woff2; the older format would only double the folder. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? { code: code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
      : null,
}

/** `npm run dev` of this room: pages from Vite, everything else from a server started beside it. */
const server = process.env['ZHITONG'] ?? 'http://127.0.0.1:8710'

export default defineConfig({
  plugins: [woff2Only, house, react(), deputyWorker, compressed],
  build: { rollupOptions: { input: { office: fileURLToPath(new URL('index.html', import.meta.url)), deputy: fileURLToPath(new URL('deputy.html', import.meta.url)) } }, outDir: 'dist', assetsDir: 'assets', manifest: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': server } },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
} as never)
