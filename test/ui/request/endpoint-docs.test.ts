import { aTimeout, expect, html } from '@open-wc/testing';
import '../../../src/ui/request/endpoint-docs.ts';
import type { CcsEndpointDocs } from '../../../src/ui/request/endpoint-docs.ts';
import '../../../src/ui/styles/tokens.css';
import { documentOf, documents } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import { textOf, within } from './within.ts';

async function docsOf(section: string): Promise<CcsEndpointDocs> {
  const { element } = await provide<CcsEndpointDocs>(
    html`<ccs-endpoint-docs .document=${documentOf(section)}></ccs-endpoint-docs>`,
  );
  return element;
}

/** Without white space, which a laid-out sample has of its own. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('docs of an endpoint', () => {
  it('say what each permission is for, and which ones the document does not explain', async () => {
    const text = textOf(await docsOf('4.3'));
    expect(text).to.contain('Use of the REST API at all');
    expect(text).to.contain('names this permission and does not explain it');
  });

  for (const section of ['4.13', '4.20']) {
    it(`are accessible, ${section}`, async () => {
      await expect(await docsOf(section)).to.be.accessible();
    });
  }

  for (const document of documents) {
    it(`hold all that the document says of ${document.info.section}, as printed`, async () => {
      const text = squeeze(textOf(await docsOf(document.info.section)));
      const { info, http, permissions, responses, notes, docs } = document;
      const said = [
        `${info.section} ${info.title}`,
        ...http.paths.flatMap(({ printed, example }) => [printed, example ?? '']),
        permissions.printed,
        ...http.params.map(({ description }) => description),
        ...http.headers.flatMap(({ name, value }) => [name, value]),
        http.body?.printed ?? '',
        ...(http.body?.examples ?? []).flatMap(({ verbatim, correction }) => [verbatim, correction ?? '']),
        ...responses.flatMap(({ status, meaning }) => [String(status), meaning]),
        ...responses.flatMap(({ examples }) => examples.map(({ verbatim }) => verbatim ?? '')),
        ...notes.map((note) => note.text),
        ...docs.split(/\n\s*\n/),
      ];
      for (const one of said) expect(text).to.contain(squeeze(one));
    });
  }

  it('show a sample as printed, character for character, when asked', async () => {
    const docs = await docsOf('4.4');
    const sample = within(docs, 'ccs-sample');
    within(sample, 'button').click();
    await aTimeout(0);
    expect(within(sample, 'pre').textContent).to.equal(documentOf('4.4').responses[0]?.examples[0]?.verbatim);
  });

  it('label what is not documented', async () => {
    const text = textOf(await docsOf('4.19'));
    expect(text).to.contain('As far as our copy goes incomplete in our copy {');
    expect(text).to.contain('As the built-in CCS answers inferred {');
  });

  it('read commas as and, slashes as or', async () => {
    expect(textOf(await docsOf('4.3'))).to.contain('API and (Tenants View or Tenant Edit)');
  });

  it('show the invalid example as printed, what was corrected, and the corrected text', async () => {
    const text = textOf(await docsOf('4.16'));
    expect(text).to.contain('{ “request”: “updateAgentState”, “name”: “Lunch Break”, }');
    expect(text).to.contain('Corrected: The typographic quotation marks are straight ones now');
    expect(text).to.contain('{ "request": "updateAgentState", "name": "Lunch Break" }');
  });
});
