/** A process of its own for one run of Typst's compiler: its module, a source, the PDF to write, and fonts to use. */

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [entry, source, target, ...fonts] = process.argv.slice(2);
const typst = (await import(pathToFileURL(entry).href)).default;
const compiler = typst.NodeCompiler.create({
  workspace: process.cwd(),
  fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
});
const { result, takeDiagnostics } = compiler.compile({ mainFilePath: source });
if (!result) {
  const found = takeDiagnostics?.()?.shortDiagnostics ?? [];
  throw new Error(`${source}: ${JSON.stringify(found).slice(0, 1500)}`);
}
writeFileSync(target, compiler.pdf(result, { pdfStandard: typst.PdfStandard.UA_1 }));
