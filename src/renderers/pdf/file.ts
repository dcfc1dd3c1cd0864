/** Opens the PDF file: version, conformance, document properties and metadata. */
import PDFDocument from 'pdfkit';
import type { Document } from '../../nodes/document.js';
import type { Theme } from '../../nodes/theme.js';
import type { Pdf } from './pdfkit.js';

const PRODUCER = 'pensum';

/** A tagged file of version 1.7 that claims PDF/A-2a and PDF/UA-1, without pages. */
export function openFile(document: Document, theme: Theme): Pdf {
  const { properties } = document;
  const created = midnight(properties.date);
  const info = {
    Title: wellFormed(properties.title),
    Author: wellFormed(properties.authors.join(', ')),
    Subject: wellFormed(properties.subject),
    Keywords: wellFormed(properties.keywords.join(', ')),
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: created,
    ModDate: created,
  };
  const options = {
    size: [theme.page.width, theme.page.height],
    margin: 0,
    // With the default font, files are parsed again at every change of font.
    font: null,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    subset: 'PDF/A-2a',
    info,
  };
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Pdf;
  pdf._addInfo = () => pdf.appendXML(metadata(document, info));
  return pdf;
}

/** All bytes of the file, once it has ended. */
export function fileBytes(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.end();
  });
}

/** 00:00 UTC of an ISO 8601 date; the start of 1970 where there is none. */
function midnight(date: string): Date {
  const parsed = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
}

interface Info {
  Title: string;
  Author: string;
  Subject: string;
  Keywords: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
}

/** The same facts as XMP, where text is XML and must be escaped. */
function metadata(document: Document, info: Info): string {
  const stamp = `${info.CreationDate.toISOString().slice(0, 19)}Z`;
  const alternative = (name: string, value: string): string =>
    value
      ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(value)}</rdf:li></rdf:Alt></dc:${name}>`
      : '';
  const author = info.Author
    ? `<dc:creator><rdf:Seq><rdf:li>${xml(info.Author)}</rdf:li></rdf:Seq></dc:creator>`
    : '';
  const { licence } = document.properties;
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>
<xmp:CreatorTool>${xml(info.Creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>${xml(document.language)}</rdf:li></rdf:Bag></dc:language>
${alternative('title', info.Title)}${author}${alternative('description', info.Subject)}
${alternative('rights', wellFormed(licence ?? ''))}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${xml(info.Producer)}</pdf:Producer><pdf:Keywords>${xml(info.Keywords)}</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${UA_SCHEMA}`;
}

/** PDF/A wants every schema described that it does not know; it does not know PDF/UA's. */
const UA_SCHEMA = `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function xml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[each] ?? '&quot;',
  );
}
