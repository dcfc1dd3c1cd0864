/** The file's properties: what a document management system or a screen reader reads first. */
import type { Document } from '../../nodes/document.js';
import { clean, escaped } from './xml-text.js';

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `docProps/core.xml`; dates are the document's date at 00:00 UTC, whatever the clock says. */
export function coreProperties(document: Document): string {
  const { properties, language, cover } = document;
  const date = `${properties.date.slice(0, 10)}T00:00:00Z`;
  const authors = properties.authors.join('; ');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<cp:coreProperties ${NAMESPACES}>` +
    element('dc:title', properties.title) +
    element('dc:subject', properties.subject) +
    element('dc:creator', authors) +
    element('cp:keywords', properties.keywords.join(', ')) +
    element('dc:description', cover.lead ?? '') +
    element('cp:lastModifiedBy', authors) +
    (/^\d{4}-\d{2}-\d{2}T/.test(date)
      ? `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
        `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`
      : '') +
    element('dc:language', language) +
    element('cp:contentStatus', properties.status) +
    element('cp:version', properties.version) +
    `</cp:coreProperties>`
  );
}

function element(name: string, text: string): string {
  return clean(text).trim() === '' ? '' : `<${name}>${escaped(text)}</${name}>`;
}
