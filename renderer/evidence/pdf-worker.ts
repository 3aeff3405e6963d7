// Listens to the page that started it as soon as it is loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
